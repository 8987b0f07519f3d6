package dev.tributary.ihcapi.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simple client that is independent of the project's own one. */
final class Client {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String url;

    Client(IhcEndpoint endpoint) {
        this.url = endpoint.url();
    }

    /** The response. */
    record Reply(int status, JsonNode body, Optional<String> retryAfter) {
        /** Returns the status in the body; 0 if there is none. */
        int statusCode() {
            return body.path("statusCode").asInt(0);
        }

        String message() {
            return body.path("message").asString("");
        }

        double number(int row, String field) {
            return body.path("value").path(row).path(field).asDouble();
        }

        double sum(String field) {
            double sum = 0;
            for (JsonNode row : body.path("value")) {
                sum += row.path(field).asDouble();
            }
            return sum;
        }

        JsonNode failure(int index) {
            return body.path("partialFailureErrors").path(index);
        }
    }

    Reply post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    Reply post(byte[] body) {
        return send(to("?conv_type_id=any").POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Returns a request builder for the endpoint's address with a suffix. */
    HttpRequest.Builder to(String behind) {
        return HttpRequest.newBuilder(URI.create(url + behind))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode body = MAPPER.readTree(response.body());
            return new Reply(response.statusCode(), body, response.headers().firstValue("Retry-After"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes unchanged and reads until the server closes the connection. */
    static String raw(IhcEndpoint endpoint, String text) {
        try (Socket socket = open(endpoint)) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Socket open(IhcEndpoint endpoint) throws IOException {
        Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), endpoint.port());
        socket.setSoTimeout(20_000);
        return socket;
    }
}
