package dev.tributary.pipeline.ledger;

import dev.tributary.ihcapi.Learned;
import dev.tributary.store.Ledger;

/** What a run has learned of the service, kept for the next one. */
public final class Memory {
    private static final String PACE = "requests_per_second";
    private static final String SESSIONS = "sessions_per_request";

    private Memory() {}

    /** What the last run has learned. */
    public static Learned of(Ledger ledger) {
        return new Learned(
                ledger.remembered(PACE).map(Double::parseDouble).orElse(0.0),
                ledger.remembered(SESSIONS).map(Integer::parseInt).orElse(0));
    }

    /** Keeps what is new. */
    public static void keep(Ledger ledger, Learned learned) {
        Learned before = of(ledger);
        if (Double.compare(before.requestsPerSecond(), learned.requestsPerSecond()) != 0) {
            ledger.remember(PACE, Double.toString(learned.requestsPerSecond()));
        }
        if (before.sessions() != learned.sessions()) {
            ledger.remember(SESSIONS, Integer.toString(learned.sessions()));
        }
    }
}
