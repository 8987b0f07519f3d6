package dev.tributary.pipeline.ledger;

import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.ihcapi.JourneyKeys;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The keys of a run's journeys, each made when somebody first asks for it. Thread-safe. */
public final class Digests {
    private final JourneyKeys keys;
    private final Map<String, JourneyKey> made = new ConcurrentHashMap<>();

    Digests(JourneyKeys keys) {
        this.keys = keys;
    }

    /** The journey's key. */
    public JourneyKey of(Journey journey) {
        JourneyKey known = made.get(journey.conversionId());
        if (known == null) {
            known = keys.of(journey);
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
