package dev.tributary.testing;

/** The faults of a {@link BillingService} instead of a good answer. */
public enum Fault {
    /** Computes and bills, then answers 500. */
    ERROR,
    /** Computes and bills, then answers with a gateway's page and status 502. */
    GATEWAY_PAGE,
    /** Refuses with 429 and {@code Retry-After: 0}; bills nothing. */
    THROTTLED,
    /** Computes, bills and answers correctly, after {@link Behaviour#delay()}. */
    LATE,
    /** Answers 200 with a body that says 400; bills nothing. Only for requests with several journeys. */
    REFUSED_IN_BODY,
    /** Computes and bills all, and answers 206 without the last one. Only for requests with several journeys. */
    PARTIAL;

    /** Returns whether the fault can occur for a single journey: the others would never let that journey succeed. */
    boolean strikesOneJourney() {
        return this != REFUSED_IN_BODY && this != PARTIAL;
    }

    /** Returns whether the journeys are computed before the fault. */
    boolean bills() {
        return this != THROTTLED && this != REFUSED_IN_BODY;
    }
}
