package dev.tributary.core.ledger;

import dev.tributary.core.journey.JourneyKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a ledger knows. Reading changes nothing. */
public interface LedgerReading {
    /** Whether nothing was ever asked, so that nothing is known of any journey. */
    boolean isBlank();

    /** What was answered for a journey. */
    Optional<JourneyAnswer> answer(JourneyKey key);

    /** The journeys whose answer was kept by a run that ended before it could read it. */
    Set<JourneyKey> unreadKeys();

    /** How many requests with a journey have ended in doubt, for journeys with at least one. */
    Map<JourneyKey, Integer> inDoubtByJourney();

    /** All requests that are in doubt. */
    RequestCount inDoubt();

    /** How long an answer took of late, on average; empty where there was none. */
    Optional<Duration> usualWait();
}
