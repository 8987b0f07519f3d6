package dev.tributary.testing;

/** What a {@link BillingService} does instead of a good answer. */
public enum Fault {
    /** Computes and bills, then answers 500. */
    ERROR,
    /** Computes and bills, then a gateway's page with status 502 comes instead of the answer. */
    GATEWAY_PAGE,
    /** Refuses with 429 and {@code Retry-After: 0}; bills nothing. */
    THROTTLED,
    /** Computes, bills and answers well, after {@link Behaviour#delay()}. */
    LATE,
    /** Answers 200 with a body that says 400; bills nothing. Strikes requests of several journeys only. */
    REFUSED_IN_BODY,
    /** Computes and bills all, and answers 206 without the last one. Strikes requests of several journeys only. */
    PARTIAL;

    /** Whether it makes sense for one journey alone: the other faults would never let that journey through. */
    boolean strikesOneJourney() {
        return this != REFUSED_IN_BODY && this != PARTIAL;
    }

    /** Whether the journeys were computed before it went wrong. */
    boolean bills() {
        return this != THROTTLED && this != REFUSED_IN_BODY;
    }
}
