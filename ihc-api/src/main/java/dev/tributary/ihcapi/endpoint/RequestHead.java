package dev.tributary.ihcapi.endpoint;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What comes before a request's body.
 *
 * @param hosts the values of the Host header, of which there should be one
 * @param query the part behind the question mark, still encoded
 */
record RequestHead(String method, String path, String query, List<String> hosts, Optional<String> key) {
    static RequestHead of(HttpExchange exchange) {
        return new RequestHead(
                exchange.getRequestMethod(),
                Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse(""),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                exchange.getRequestHeaders().getOrDefault("Host", List.of()),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("x-api-key")));
    }

    /**
     * The first value of a parameter, decoded; absent when there is none or it is blank.
     *
     * @throws IllegalArgumentException when it is not encoded properly
     */
    Optional<String> parameter(String name) {
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals >= 0 && decoded(part.substring(0, equals)).equals(name)) {
                return Optional.of(decoded(part.substring(equals + 1))).filter(value -> !value.isBlank());
            }
        }
        return Optional.empty();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
