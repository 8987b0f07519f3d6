package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.ihcapi.packing.RequestLimits;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Even if many clients keep the endpoint waiting, another one is answered in time. */
class StalledClientsTest {
    private static final Duration IN_TIME = Duration.ofSeconds(2);
    private static final String GOOD = Rows.request(Rows.pair("c"));

    private final List<Socket> stalled = new ArrayList<>();

    @AfterEach
    void letThemGo() throws IOException {
        for (Socket socket : stalled) {
            socket.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGoodClientIsAnsweredInTimeWhileSixtyFourOthersStall(Staller way) {
        try (IhcEndpoint endpoint = Endpoints.plain()) {
            stalled.addAll(way.crowd(endpoint, 64));
            answeredInTime(endpoint);
        }
    }

    @ParameterizedTest
    @EnumSource
    void soItIsWhereTheyAreMoreThanTheConnectionsThereAre(Staller way) {
        try (IhcEndpoint endpoint = with(new Capacity(20, 16 << 20, 1))) {
            stalled.addAll(way.crowd(endpoint, 60));
            answeredInTime(endpoint);
        }
    }

    @Test
    void soItIsWithHundredsOfAllKindsAtOnce() {
        try (IhcEndpoint endpoint = Endpoints.plain()) {
            for (Staller way : Staller.values()) {
                stalled.addAll(way.crowd(endpoint, 50));
            }
            answeredInTime(endpoint);
        }
    }

    @Test
    void soItIsWhileOthersSendByteByByte() throws IOException {
        try (IhcEndpoint endpoint = with(new Capacity(70, 16 << 20, 1))) {
            stalled.addAll(Staller.IN_THE_BODY.crowd(endpoint, 64));
            for (int round = 0; round < 20; round++) {
                for (Socket socket : stalled) {
                    socket.getOutputStream().write(' ');
                }
            }
            answeredInTime(endpoint);
        }
    }

    @Test
    void aClientThatSaysAtOnceThatItHasSentAllIsAnswered() throws IOException {
        try (IhcEndpoint endpoint = Endpoints.plain();
                Socket socket = Client.open(endpoint)) {
            byte[] body = Rows.request(Rows.chain(3000)).getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write(("POST /v1/compute_ihc?conv_type_id=x HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                                    + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.shutdownOutput();

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"s2999\"").endsWith("}");
        }
    }

    private static IhcEndpoint with(Capacity capacity) {
        EndpointSettings settings =
                new EndpointSettings(0, ServedModels.of(List.of()), RequestLimits.SERVICE, Optional.empty(), List.of());
        return IhcEndpoint.start(settings, capacity, EndpointListener.SILENT);
    }

    private static void answeredInTime(IhcEndpoint endpoint) {
        Client client = new Client(endpoint);
        Client.Reply reply = client.send(
                client.to("?conv_type_id=x").timeout(IN_TIME).POST(HttpRequest.BodyPublishers.ofString(GOOD)));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.sum("ihc")).isEqualTo(1);
    }
}
