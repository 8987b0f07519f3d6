package dev.tributary.ihcapi;

import java.time.Duration;

/**
 * How patient the client is.
 *
 * @param attempts how often a request is tried in all; at least 1
 * @param baseDelay the longest wait before the second attempt; it doubles with each further one. The wait itself is drawn
 *     between nothing and that, so that many clients do not come back together.
 * @param maxDelay the longest such wait
 * @param maxRetryAfter the longest wait the service may ask for; if it asks for more, the run stops
 * @param connectTimeout how long a connection may take to open
 * @param deadline how long a request may take, from its first byte to the answer's last one
 * @param maxAnswerBytes how long an answer may be
 */
public record ClientPolicy(
        int attempts,
        Duration baseDelay,
        Duration maxDelay,
        Duration maxRetryAfter,
        Duration connectTimeout,
        Duration deadline,
        int maxAnswerBytes) {
    /**
     * 5 attempts, half a second doubling to 20, 5 minutes at the service's wish. The deadline of 60 seconds is above the
     * 29 seconds after which the service's gateway gives up, so that its refusal is seen.
     */
    public static final ClientPolicy DEFAULT = new ClientPolicy(
            5,
            Duration.ofMillis(500),
            Duration.ofSeconds(20),
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            64 << 20);

    public ClientPolicy {
        if (attempts < 1 || maxAnswerBytes < 1) {
            throw new IllegalArgumentException("at least one attempt and one byte");
        }
        if (connectTimeout.isNegative() || connectTimeout.isZero() || deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline is longer than nothing");
        }
        if (baseDelay.isNegative() || maxDelay.compareTo(baseDelay) < 0 || maxRetryAfter.isNegative()) {
            throw new IllegalArgumentException("a wait is not negative, and the longest not below the first");
        }
    }
}
