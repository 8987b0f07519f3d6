package dev.tributary.core.figures;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Days;
import dev.tributary.core.journey.Journey;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Counts conversions by how long after the first touch they came. Not thread-safe. */
final class LagCount {
    private final SortedMap<Long, OrderSum> days = new TreeMap<>();
    private final LongStream.Builder millis = LongStream.builder();

    void add(Journey journey) {
        Conversion conversion = journey.conversion();
        long lag = conversion.millis() - journey.millis(0);
        days.computeIfAbsent(lag / Days.MILLIS, key -> new OrderSum()).add(conversion);
        millis.add(lag);
    }

    Lags lags() {
        List<LagFigure> figures = days.entrySet().stream()
                .map(day -> new LagFigure(day.getKey(), day.getValue().orders()))
                .toList();
        long[] sorted = millis.build().sorted().toArray();
        return new Lags(figures, sorted.length == 0 ? Optional.empty() : Optional.of(LagSpread.of(sorted)));
    }
}
