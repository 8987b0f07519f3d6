package dev.tributary.core.figures;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Days;
import dev.tributary.core.journey.Journey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts conversions by the time since the first touch. Not thread-safe. */
final class LagCount {
    private static final int FEW = 16;

    private final SortedMap<Long, OrderSum> days = new TreeMap<>();
    private long[] millis = new long[FEW];
    private int size;

    void add(Journey journey) {
        Conversion conversion = journey.conversion();
        long lag = conversion.millis() - journey.millis(0);
        days.computeIfAbsent(lag / Days.MILLIS, key -> new OrderSum()).add(conversion);
        add(lag);
    }

    private void add(long lag) {
        if (size == millis.length) {
            millis = Arrays.copyOf(millis, size * 2);
        }
        millis[size++] = lag;
    }

    void add(LagCount other) {
        other.days.forEach(
                (day, more) -> days.computeIfAbsent(day, key -> new OrderSum()).add(more));
        Arrays.stream(other.millis, 0, other.size).forEach(this::add);
    }

    private long[] sorted() {
        return Arrays.stream(millis, 0, size).sorted().toArray();
    }

    Lags lags() {
        List<LagFigure> figures = days.entrySet().stream()
                .map(day -> new LagFigure(day.getKey(), day.getValue().orders()))
                .toList();
        long[] sorted = sorted();
        return new Lags(figures, sorted.length == 0 ? Optional.empty() : Optional.of(LagSpread.of(sorted)));
    }

    void writeTo(ByteWriter out) {
        out.number(days.size());
        days.forEach((day, sum) -> {
            out.number(day);
            sum.writeTo(out);
        });
        long[] sorted = sorted();
        out.number(sorted.length);
        long before = 0;
        for (long lag : sorted) {
            out.number(lag - before);
            before = lag;
        }
    }

    static LagCount readFrom(ByteReader in) {
        LagCount lags = new LagCount();
        for (int left = in.size(); left > 0; left--) {
            lags.days.put(in.count(), OrderSum.readFrom(in));
        }
        long lag = 0;
        for (int left = in.size(); left > 0; left--) {
            lag += in.count();
            lags.add(lag);
        }
        return lags;
    }
}
