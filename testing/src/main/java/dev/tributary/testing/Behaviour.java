package dev.tributary.testing;

import java.time.Duration;
import java.util.List;

/**
 * How a {@link BillingService} behaves.
 *
 * @param maxSessions the most sessions it takes in a request
 * @param latency how long it takes to answer, after it has billed
 * @param delay how long a {@link Fault#LATE} answer takes
 * @param faultRate the fraction of requests that fail, 0 to 1
 * @param seed decides which ones: the same requests have the same result, in any order
 * @param faults the possible faults, equally likely
 */
public record Behaviour(
        int maxSessions, Duration latency, Duration delay, double faultRate, long seed, List<Fault> faults) {
    private static final int MOST_SESSIONS = 3000;

    /** Answers every request correctly and at once. */
    public static final Behaviour CALM =
            new Behaviour(MOST_SESSIONS, Duration.ZERO, Duration.ofMillis(500), 0, 0, List.of(Fault.values()));

    public Behaviour {
        faults = List.copyOf(faults);
    }

    /** Returns the same with a limit like a test account's. */
    public Behaviour upTo(int sessions) {
        return new Behaviour(sessions, latency, delay, faultRate, seed, faults);
    }

    /** Returns the same with a latency. */
    public Behaviour taking(Duration time) {
        return new Behaviour(maxSessions, time, delay, faultRate, seed, faults);
    }

    /** Returns the same with a fraction of failing requests; with all kinds of faults if none is named. */
    public Behaviour failing(double rate, long chosenBy, Fault... kinds) {
        return new Behaviour(
                maxSessions,
                latency,
                delay,
                rate,
                chosenBy,
                kinds.length == 0 ? List.of(Fault.values()) : List.of(kinds));
    }
}
