package dev.tributary.core.ledger;

import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A lazily filled cache of the keys of a run's journeys. Thread-safe. */
public final class KeyCache {
    private final Function<Journey, JourneyKey> keys;
    private final Map<String, JourneyKey> made = new ConcurrentHashMap<>();

    /** @param keys computes a journey's key; must be thread-safe */
    public KeyCache(Function<Journey, JourneyKey> keys) {
        this.keys = keys;
    }

    /** Returns the journey's key. */
    public JourneyKey of(Journey journey) {
        JourneyKey known = made.get(journey.conversionId());
        if (known == null) {
            known = keys.apply(journey);
            made.put(journey.conversionId(), known);
        }
        return known;
    }

    /** Returns the keys of journeys, by conversion id; missing ones are computed in parallel. */
    public Map<String, JourneyKey> all(List<Journey> journeys) {
        return journeys.parallelStream()
                .collect(Collectors.toConcurrentMap(Journey::conversionId, this::of, (one, same) -> one));
    }
}
