package dev.tributary.ihcapi;

import java.time.Duration;

/**
 * How patient the client is.
 *
 * @param maxAnswerBytes how long an answer may be, packed or not
 */
public record ClientPolicy(Flow flow, Retries retries, Deadlines deadlines, int maxAnswerBytes) {
    /**
     * One request at a time, ten a second; 5 attempts, half a second doubling to 20, 5 minutes at the service's wish. The
     * deadline of 60 seconds is above the 29 seconds after which the service's gateway gives up, so that its refusal is
     * seen.
     */
    public static final ClientPolicy DEFAULT = new ClientPolicy(
            new Flow(1, 10),
            new Retries(
                    5, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofSeconds(30)),
            new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(20)),
            64 << 20);

    public ClientPolicy {
        if (maxAnswerBytes < 1) {
            throw new IllegalArgumentException("an answer has at least one byte");
        }
    }

    /**
     * How much is asked for at a time.
     *
     * @param concurrency the most requests under way; 1 to 4. What a crash leaves in doubt is that many requests.
     * @param requestsPerSecond the fastest pace; above 0. The service can slow it down.
     */
    public record Flow(int concurrency, double requestsPerSecond) {
        public Flow {
            if (concurrency < 1 || concurrency > 4) {
                throw new IllegalArgumentException("requests under way: " + concurrency + " is not in 1..4");
            }
            if (!(requestsPerSecond > 0) || Double.isInfinite(requestsPerSecond)) {
                throw new IllegalArgumentException("requests a second: " + requestsPerSecond + " is not above 0");
            }
        }
    }

    /**
     * What is done after a failure.
     *
     * @param attempts how often a request is tried in all; at least 1
     * @param baseDelay the longest wait before the second attempt; it doubles with each further one. The wait itself is
     *     drawn between nothing and that, so that many clients do not come back together.
     * @param maxDelay the longest such wait
     * @param maxRetryAfter the longest wait the service may ask for; if it asks for more, the run stops
     * @param probeAfter how long a service is left alone that fails again and again; at most {@code maxRetryAfter} counts
     */
    public record Retries(
            int attempts, Duration baseDelay, Duration maxDelay, Duration maxRetryAfter, Duration probeAfter) {
        public Retries {
            if (attempts < 1) {
                throw new IllegalArgumentException("at least one attempt");
            }
            if (baseDelay.isNegative()
                    || maxDelay.compareTo(baseDelay) < 0
                    || maxRetryAfter.isNegative()
                    || probeAfter.isNegative()) {
                throw new IllegalArgumentException("a wait is not negative, and the longest not below the first");
            }
            probeAfter = probeAfter.compareTo(maxRetryAfter) > 0 ? maxRetryAfter : probeAfter;
        }
    }

    /**
     * How long is waited for what is under way.
     *
     * @param connect how long a connection may take to open
     * @param answer how long a request may take, from its first byte to the answer's last one
     * @param grace how long requests that are under way are waited for when the run is told to stop
     */
    public record Deadlines(Duration connect, Duration answer, Duration grace) {
        public Deadlines {
            if (connect.isNegative() || connect.isZero() || answer.isNegative() || answer.isZero()) {
                throw new IllegalArgumentException("a deadline is longer than nothing");
            }
            if (grace.isNegative()) {
                throw new IllegalArgumentException("a wait is not negative");
            }
        }
    }

    /** The same with another flow. */
    public ClientPolicy with(Flow other) {
        return new ClientPolicy(other, retries, deadlines, maxAnswerBytes);
    }

    /** The same with other retries. */
    public ClientPolicy with(Retries other) {
        return new ClientPolicy(flow, other, deadlines, maxAnswerBytes);
    }

    /** The same with other deadlines. */
    public ClientPolicy with(Deadlines other) {
        return new ClientPolicy(flow, retries, other, maxAnswerBytes);
    }
}
