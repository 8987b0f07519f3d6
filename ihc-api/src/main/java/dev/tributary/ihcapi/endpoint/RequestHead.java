package dev.tributary.ihcapi.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;

/**
 * The header of a request.
 *
 * @param query the part after the question mark, still encoded
 * @param hosts the values of the Host header, of which there should be one
 */
record RequestHead(String method, String path, String query, List<String> hosts, Optional<String> key) {
    static RequestHead of(HttpRequest request) {
        String target = Optional.ofNullable(request.getPath()).orElse("");
        int mark = target.indexOf('?');
        return new RequestHead(
                request.getMethod(),
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                Stream.of(request.getHeaders("Host")).map(Header::getValue).toList(),
                Optional.ofNullable(request.getFirstHeader("x-api-key")).map(Header::getValue));
    }

    /**
     * Returns the first value of a parameter, decoded; absent if there is none or it is blank.
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
