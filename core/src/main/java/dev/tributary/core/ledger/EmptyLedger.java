package dev.tributary.core.ledger;

import dev.tributary.core.journey.JourneyKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledger of results that have never used a service. */
public enum EmptyLedger implements LedgerReading {
    EMPTY;

    @Override
    public boolean isBlank() {
        return true;
    }

    @Override
    public Optional<JourneyAnswer> answer(JourneyKey key) {
        return Optional.empty();
    }

    @Override
    public Set<JourneyKey> unreadKeys() {
        return Set.of();
    }

    @Override
    public Map<JourneyKey, Integer> inDoubtByJourney() {
        return Map.of();
    }

    @Override
    public RequestCount inDoubt() {
        return RequestCount.NONE;
    }

    @Override
    public Optional<Duration> usualWait() {
        return Optional.empty();
    }
}
