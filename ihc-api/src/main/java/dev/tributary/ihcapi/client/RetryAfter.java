package dev.tributary.ihcapi.client;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header with the time after which the service wants to be called again. */
final class RetryAfter {
    private RetryAfter() {}

    /**
     * Returns the header; a date as seconds from the answer's own date. Both are by the service's clock, so the error
     * of our clock does not matter.
     */
    static Optional<String> of(HttpHeaders headers) {
        Optional<String> asked = headers.firstValue("retry-after").map(String::strip);
        Optional<Instant> until = asked.flatMap(RetryAfter::date);
        Optional<Instant> now = headers.firstValue("date").map(String::strip).flatMap(RetryAfter::date);
        if (until.isEmpty() || now.isEmpty()) {
            return asked;
        }
        long seconds = Duration.between(now.get(), until.get()).toSeconds();
        return Optional.of(Long.toString(Math.max(0, seconds)));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
