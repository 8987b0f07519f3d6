package dev.tributary.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One predefined answer of a {@link RecordedService}. */
@FunctionalInterface
public interface Scripted {
    /**
     * Answers a request and closes the exchange.
     *
     * @param body the request's body, read to its end
     */
    void answer(HttpExchange exchange, byte[] body) throws IOException;

    /** Returns a JSON body with a status. */
    static Scripted json(int status, String body) {
        return with(status, Map.of("Content-Type", "application/json"), body);
    }

    /** Returns a status with headers and a body. */
    static Scripted with(int status, Map<String, String> headers, String body) {
        return (exchange, ignored) -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }
}
