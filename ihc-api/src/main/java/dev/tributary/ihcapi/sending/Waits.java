package dev.tributary.ihcapi.sending;

import dev.tributary.ihcapi.ClientPolicy;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Computes how long to wait before the next attempt. */
final class Waits {
    /** A little more than requested, to allow for different clocks. */
    private static final double COURTESY = 1.05;

    private static final int SECONDS_DIGITS = 9;

    private final ClientPolicy.Retries policy;
    private final Clock clock;
    private final RandomGenerator random;

    Waits(ClientPolicy.Retries policy, Clock clock, RandomGenerator random) {
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    /** Returns the wait after a failed attempt; attempts count from 1. A wait requested by the service is obeyed. */
    Duration after(int attempt, Optional<String> retryAfter) {
        Duration drawn = drawn(attempt);
        return asked(retryAfter).filter(asked -> asked.compareTo(drawn) > 0).orElse(drawn);
    }

    /** Returns whether the requested wait exceeds the limit. */
    boolean tooLong(Optional<String> retryAfter) {
        return asked(retryAfter)
                .filter(asked -> asked.compareTo(policy.maxRetryAfter()) > 0)
                .isPresent();
    }

    /** Returns the time until which the service asks to wait, to the second. */
    Instant until(Optional<String> retryAfter) {
        Instant now = clock.instant();
        return asked(retryAfter).map(now::plus).orElse(now).truncatedTo(ChronoUnit.SECONDS);
    }

    private Duration drawn(int attempt) {
        double doubled = (double) policy.baseDelay().toMillis() * StrictMath.pow(2, attempt - 1.0);
        double longest = Math.min(doubled, (double) policy.maxDelay().toMillis());
        return Duration.ofMillis((long) (random.nextDouble() * longest));
    }

    /** Parses seconds or a date; another text counts as absent, a past date as no wait. */
    Optional<Duration> asked(Optional<String> retryAfter) {
        return retryAfter
                .map(String::strip)
                .flatMap(this::parse)
                .map(asked ->
                        asked.isNegative() ? Duration.ZERO : Duration.ofMillis((long) (asked.toMillis() * COURTESY)));
    }

    private Optional<Duration> parse(String text) {
        if (text.matches("\\d+")) {
            String digits = text.length() > SECONDS_DIGITS ? "9".repeat(SECONDS_DIGITS) : text;
            return Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), date.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
