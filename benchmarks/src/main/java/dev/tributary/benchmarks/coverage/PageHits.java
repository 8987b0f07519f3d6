package dev.tributary.benchmarks.coverage;

import dev.tributary.models.interval.Interval;
import dev.tributary.pipeline.page.Change;
import dev.tributary.pipeline.page.Changes;
import dev.tributary.pipeline.page.Earlier;
import dev.tributary.pipeline.page.GroupTotal;
import dev.tributary.pipeline.page.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts how often the intervals of sums of channels, and of differences between two periods, contain the true value. Not
 * thread-safe.
 */
final class PageHits {
    private final Map<String, Double> truth = new LinkedHashMap<>();
    private final Map<String, Integer> hits = new LinkedHashMap<>();
    private int repetitions;

    /**
     * Creates an empty counter.
     *
     * @param large the page of a very large sample
     * @param part the size of a repetition as a fraction of it
     */
    PageHits(Page large, double part) {
        figures(large).forEach((name, figure) -> truth.put(name, part * figure.value()));
    }

    void add(Page repetition) {
        repetitions++;
        figures(repetition).forEach((name, figure) -> {
            double expected = truth.getOrDefault(name, 0.0);
            boolean holds = figure.interval().low() <= expected
                    && expected <= figure.interval().high();
            hits.merge(name, holds ? 1 : 0, Integer::sum);
        });
    }

    /** A figure and its interval. */
    private record Sure(double value, Interval interval) {}

    private static Map<String, Sure> figures(Page page) {
        Map<String, Sure> figures = new LinkedHashMap<>();
        add(figures, "all channels", page.period().all());
        Earlier.Known earlier = (Earlier.Known) page.earlier();
        add(figures, "all channels, difference", earlier.all());
        earlier.channels().forEach((name, changes) -> add(figures, "difference of " + name, changes));
        return figures;
    }

    private static void add(Map<String, Sure> figures, String what, GroupTotal total) {
        total.intervals().ifPresent(intervals -> {
            figures.put(what + ": orders", sure(total.metrics().orders(), intervals.orders()));
            figures.put(what + ": revenue", sure(total.metrics().revenue(), intervals.revenue()));
        });
    }

    private static void add(Map<String, Sure> figures, String what, Changes changes) {
        add(figures, what + ": orders", changes.orders());
        add(figures, what + ": revenue", changes.revenue());
    }

    private static void add(Map<String, Sure> figures, String what, Change change) {
        change.difference()
                .ifPresent(interval -> figures.put(what, sure(change.now().subtract(change.before()), interval)));
    }

    private static Sure sure(BigDecimal value, Interval interval) {
        return new Sure(value.doubleValue(), interval);
    }

    /** Returns a line for each figure of all channels, and for the lowest, the mean and the highest of the others. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("a month of the same shops, compared with the 30 days before, by ihc");
        for (String measure : List.of("orders", "revenue")) {
            List<Double> ofChannels = new ArrayList<>();
            hits.forEach((name, count) -> {
                double held = 100.0 * count / repetitions;
                if (name.startsWith("difference of ") && name.endsWith(": " + measure)) {
                    ofChannels.add(held);
                } else if (name.endsWith(": " + measure)) {
                    lines.add(String.format(Locale.ROOT, "%-40s %6.1f %%", name, held));
                }
            });
            lines.add(String.format(
                    Locale.ROOT,
                    "%-40s %6.1f %%, %.1f to %.1f %%",
                    "difference of a channel: " + measure,
                    ofChannels.stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElse(0),
                    ofChannels.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                    ofChannels.stream().mapToDouble(Double::doubleValue).max().orElse(0)));
        }
        return lines;
    }
}
