package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authentication, and the allowed methods, paths and hosts. */
class DoorTest {
    private static final String GOOD = Rows.request(Rows.pair("c"));

    private final IhcEndpoint endpoint = Endpoints.withKeys("canary-key-4711", "second.key");
    private final Client client = new Client(endpoint);

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private Client.Reply withKey(String key) {
        return client.send(
                client.to("?conv_type_id=x").header("x-api-key", key).POST(HttpRequest.BodyPublishers.ofString(GOOD)));
    }

    @Test
    void eachConfiguredKeyOpens() {
        assertThat(withKey("canary-key-4711").status()).isEqualTo(200);
        assertThat(withKey("second.key").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary-key-471", "canary-key-47111", "CANARY-KEY-4711", "canary-key-4711second.key", "x"})
    void aWrongKeyIsForbiddenAndNotRepeated(String key) {
        Client.Reply reply = withKey(key);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().toString()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @Test
    void aMissingKeyIsForbidden() {
        assertThat(client.post(GOOD).body().toString()).isEqualTo("{\"message\":\"Forbidden\"}");
        // Even if the body is larger than the server would read.
        assertThat(client.post(" ".repeat(20 << 20)).status()).isEqualTo(403);
    }

    @Test
    void withoutConfiguredKeysAnyKeyOrNoneIsFine() {
        try (IhcEndpoint open = Endpoints.plain()) {
            Client any = new Client(open);
            assertThat(any.post(GOOD).status()).isEqualTo(200);
            assertThat(any.send(any.to("?conv_type_id=x")
                                    .header("x-api-key", "whatever")
                                    .POST(HttpRequest.BodyPublishers.ofString(GOOD)))
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "PATCH"})
    void anotherMethodIsAnsweredAsTheGatewayDoes(String method) {
        Client.Reply reply =
                client.send(client.to("?conv_type_id=x").method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().toString()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/more?conv_type_id=x", "/?conv_type_id=x", "2", "/../../etc/passwd"})
    void anotherPathIsAnsweredAsTheGatewayDoes(String behind) {
        Client.Reply reply = client.send(client.to(behind).POST(HttpRequest.BodyPublishers.ofString(GOOD)));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().toString()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    }

    @Test
    void aQuestionForTheHeadAloneGetsNoBody() {
        assertThat(Client.raw(endpoint, "HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:1", "127.0.0.1", "127.9.9.9:65535", "[::1]", "[::1]:8787"})
    void aHostOfThisMachineIsServed(String host) {
        assertThat(head("Host: " + host + "\r\n")).startsWith("HTTP/1.1 403 ").contains("Missing Authentication Token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example\r\n",
                "Host: localhost.evil.example\r\n",
                "Host: 127.0.0.1.evil.example\r\n",
                "Host: 127.0.0.1:80@evil.example\r\n",
                "Host: 10.0.0.1\r\n",
                "Host: \r\n",
                "Host: localhost\r\nHost: evil.example\r\n",
                ""
            })
    void anotherHostIsNot(String header) {
        assertThat(head(header)).startsWith("HTTP/1.1 421 ").endsWith("{\"message\":\"Misdirected Request\"}");
    }

    private String head(String header) {
        return Client.raw(endpoint, "GET / HTTP/1.1\r\n" + header + "Connection: close\r\n\r\n");
    }

    @Test
    void nobodyIsServedFromOutside() throws Exception {
        for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address :
                    card.inetAddresses().filter(one -> !one.isLoopbackAddress()).toList()) {
                try (Socket socket = new Socket()) {
                    assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, endpoint.port()), 2000))
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void aPortInUseIsToldAsSomethingThatMayPass() {
        EndpointSettings settings = new EndpointSettings(
                endpoint.port(), ServedModels.of(List.of()), RequestLimits.SERVICE, Optional.empty(), List.of());
        assertThatThrownBy(() -> IhcEndpoint.start(settings, Endpoints.USUAL, EndpointListener.SILENT))
                .isInstanceOfSatisfying(
                        TributaryException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.TEMPORARY))
                .hasMessageContaining("127.0.0.1:" + endpoint.port());
    }
}
