package dev.tributary.pipeline.step;

import dev.tributary.core.journey.Journey;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.pipeline.summary.TypeCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Counts attributed journeys by their type. Not thread-safe. */
final class TypeTally {
    private final ConversionTypes types;
    private final UnaryOperator<String> conversionType;
    private final Map<String, Long> counts = new HashMap<>();

    /** @param conversionType returns the conversion type whose parameters a type is attributed with */
    TypeTally(ConversionTypes types, UnaryOperator<String> conversionType) {
        this.types = types;
        this.conversionType = conversionType;
    }

    void add(Journey journey) {
        if (!types.names().isEmpty()) {
            counts.merge(types.of(journey.conversion()), 1L, Long::sum);
        }
    }

    /** Returns one for each type, in order; empty if no types are configured. */
    List<TypeCount> counts() {
        return types.names().stream()
                .map(type -> new TypeCount(type, conversionType.apply(type), counts.getOrDefault(type, 0L)))
                .toList();
    }
}
