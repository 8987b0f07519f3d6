package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A client that closes its side sends nothing more: it receives the answers in progress, and the connection is closed
 * at once.
 */
class HalfClosedTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final String BODY = Rows.request(Rows.pair("c"));
    private static final String WHOLE =
            "POST /v1/compute_ihc?conv_type_id=a HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + BODY.length()
                    + "\r\n\r\n" + BODY;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"customer",
                "\r\n\r\n{",
                "x / HTTP/2.0\r\n\r\ny / HTTP/1.0\r\n\r\nz / HTTP/1.0\r\n\r\nme",
                "POST /v1/compute_ihc HTTP/1.1\r\nHo",
                "POST /v1/compute_ihc HTTP/1.1\r\nHost: 127.0.0.1\r\n",
                "POST /v1/compute_ihc HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{\"cu"
            })
    void nothingIsWaitedForAfterItsSideHasEnded(String behind) throws IOException {
        try (IhcEndpoint endpoint = Endpoints.plain()) {
            for (String before : new String[] {"", "POST /v1/compute_ihc HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", WHOLE}) {
                long began = System.nanoTime();
                sentAndEnded(endpoint, before + behind);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theAnswerThatIsBeingTakenComesWholeAndNoneIsWaitedFor(int requests) throws IOException {
        try (IhcEndpoint endpoint = Endpoints.plain()) {
            for (int time = 0; time < 50; time++) {
                long began = System.nanoTime();
                String answers = sentAndEnded(endpoint, WHOLE.repeat(requests) + "{\"customer");
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
                assertThat(answers).startsWith("HTTP/1.1 200 OK").contains("\"c-1\"", "\"c-2\"");
            }
        }
    }

    private static String sentAndEnded(IhcEndpoint endpoint, String text) throws IOException {
        try (Socket socket = Client.open(endpoint)) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
