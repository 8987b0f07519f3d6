package dev.tributary.core.ledger;

import dev.tributary.core.journey.JourneyKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The read-only view of a ledger. */
public interface LedgerReading {
    /** Returns whether the ledger is empty, so that nothing is known of any journey. */
    boolean isBlank();

    /** Returns the answer for a journey. */
    Optional<JourneyAnswer> answer(JourneyKey key);

    /** Returns the journeys whose answer was stored by a run that ended before it could read it. */
    Set<JourneyKey> unreadKeys();

    /** Returns the number of requests in doubt per journey, for journeys with at least one. */
    Map<JourneyKey, Integer> inDoubtByJourney();

    /** Returns the number of all requests in doubt. */
    RequestCount inDoubt();

    /** Returns the average time of recent answers; empty if there was none. */
    Optional<Duration> usualWait();
}
