package dev.tributary.core.ledger;

import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys of a run's journeys, each made when somebody first asks for it. Thread-safe. */
public final class KeyCache {
    private final Function<Journey, JourneyKey> keys;
    private final Map<String, JourneyKey> made = new ConcurrentHashMap<>();

    /** @param keys makes a journey's key; any thread may ask it */
    public KeyCache(Function<Journey, JourneyKey> keys) {
        this.keys = keys;
    }

    /** The journey's key. */
    public JourneyKey of(Journey journey) {
        JourneyKey known = made.get(journey.conversionId());
        if (known == null) {
            known = keys.apply(journey);
            made.put(journey.conversionId(), known);
        }
        return known;
    }

    /** The keys of these, by conversion id; what is not there yet is made by all cores together. */
    public Map<String, JourneyKey> all(List<Journey> journeys) {
        return journeys.parallelStream()
                .collect(Collectors.toConcurrentMap(Journey::conversionId, this::of, (one, same) -> one));
    }
}
