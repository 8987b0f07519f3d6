package dev.tributary.ihcapi;

import java.time.Duration;

/**
 * The limits and time-outs of the client.
 *
 * @param maxAnswerBytes the maximum length of an answer, compressed or not
 */
public record ClientPolicy(Flow flow, Retries retries, Deadlines deadlines, int maxAnswerBytes) {
    /**
     * The default: one request at a time, ten per second; 5 attempts, delays from half a second doubling to 20, up to 5
     * minutes on request of the service. The deadline of 60 seconds is above the 29 seconds after which the service's
     * gateway gives up, so that its response is received.
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
     * Concurrency and request rate.
     *
     * @param concurrency the maximum number of requests in flight; 1 to 4. A crash leaves up to that many requests in
     *     doubt.
     * @param requestsPerSecond the maximum rate; above 0. The service can reduce it.
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
     * Retries.
     *
     * @param attempts the maximum number of attempts of a request; at least 1
     * @param baseDelay the maximum delay before the second attempt; it doubles with each further one. The delay itself
     *     is random between zero and that, so that many clients do not retry at the same time.
     * @param maxDelay the largest such delay
     * @param maxRetryAfter the longest wait on request of the service; if it asks for more, the run stops
     * @param probeAfter how long to wait before the probe after repeated failures; at most {@code maxRetryAfter} is
     *     used
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
     * Time-outs.
     *
     * @param connect the time limit for opening a connection
     * @param answer the time limit for a request, from its first byte to the answer's last one
     * @param grace how long a stopped run waits for requests in flight
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

    /** Returns the same with another flow. */
    public ClientPolicy with(Flow other) {
        return new ClientPolicy(other, retries, deadlines, maxAnswerBytes);
    }

    /** Returns the same with other retries. */
    public ClientPolicy with(Retries other) {
        return new ClientPolicy(flow, other, deadlines, maxAnswerBytes);
    }

    /** Returns the same with other deadlines. */
    public ClientPolicy with(Deadlines other) {
        return new ClientPolicy(flow, retries, other, maxAnswerBytes);
    }
}
