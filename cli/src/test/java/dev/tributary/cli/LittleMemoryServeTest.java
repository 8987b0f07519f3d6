package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint with little memory: it works reliably, or reports before it starts that the memory is insufficient. */
class LittleMemoryServeTest {
    private static final String ROW = """
            {"customer_journeys":[{"conversion_id":"c1","session_id":"s1","timestamp":"2023-09-01 10:00:00",\
            "channel_label":"Email","holder_engagement":1,"closer_engagement":1,"conversion":1}]}""";
    private static final int REQUESTS = 1000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx20m", "-Xmx32m"})
    void withTooLittleItSaysSoBeforeItStarts(String heap) throws Exception {
        try (OwnProcess process = serve(heap)) {
            assertThat(process.err())
                    .contains("error: Serving takes 40 MiB of memory")
                    .contains("-Xmx40m");
            assertThat(process.out()).isEmpty();
            assertThat(process.exitCode()).isEqualTo(3);
        }
    }

    /** The same with the minimum heap with which it starts, and with a typical small one. */
    @ParameterizedTest
    @ValueSource(strings = {"-Xmx40m", "-Xmx64m"})
    void thousandsOfRequestsAreAnsweredWhileLargeOnesStall(String heap) throws Exception {
        List<Socket> stalled = new ArrayList<>();
        try (OwnProcess process = serve(heap)) {
            URI url = URI.create(process.outLine().replace("listening on ", "") + "?conv_type_id=x");
            for (int number = 0; number < 64; number++) {
                stalled.add(stall(url));
            }
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            HttpRequest request = HttpRequest.newBuilder(url)
                    .timeout(Duration.ofSeconds(10))
                    .POST(HttpRequest.BodyPublishers.ofString(ROW))
                    .build();
            for (int number = 0; number < REQUESTS; number++) {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.body()).contains("\"ihc\":1.0");
            }
            process.terminate();
            assertThat(process.err()).isEmpty();
            assertThat(process.exitCode()).isZero();
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    /** Stalls in the middle of a body of a megabyte. */
    private static Socket stall(URI url) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort());
        String begun = "POST " + url.getPath()
                + "?conv_type_id=x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\n"
                + " ".repeat(1_000_000);
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private OwnProcess serve(String heap) throws Exception {
        return OwnProcess.start(
                folder, Map.of(), List.of(heap, "-XX:+ExitOnOutOfMemoryError"), "serve", "--ihc", "--port", "0");
    }

    @Test
    void anotherClientNeedsNoMoreThanTheFirst() throws Exception {
        try (OwnProcess process = serve("-Xmx40m")) {
            URI url = URI.create(process.outLine().replace("listening on ", "") + "?conv_type_id=x");
            for (int number = 0; number < 300; number++) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
                    socket.getOutputStream()
                            .write("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    assertThat(socket.getInputStream().readAllBytes())
                            .startsWith("HTTP/1.1 403".getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
    }
}
