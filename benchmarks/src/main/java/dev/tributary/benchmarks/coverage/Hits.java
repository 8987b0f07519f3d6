package dev.tributary.benchmarks.coverage;

import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.compare.Measure;
import dev.tributary.models.interval.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts how often intervals contain the true value, by model, measure and channel. Not thread-safe. */
final class Hits {
    /** Cost is not resampled, so the intervals of CPO and ROAS contain the true value exactly when these do. */
    private static final List<Measure> MEASURES = List.of(Measure.ORDERS, Measure.REVENUE);

    private final Comparison truth;
    private final double part;
    private final Map<String, Integer> hits = new HashMap<>();
    private int repetitions;

    /**
     * Creates an empty counter.
     *
     * @param truth the models' figures for a very large sample
     * @param part the size of a repetition as a fraction of it
     */
    Hits(Comparison truth, double part) {
        this.truth = truth;
        this.part = part;
    }

    void add(Comparison repetition) {
        repetitions++;
        for (ChannelComparison channel : repetition.channels()) {
            for (String model : repetition.models()) {
                channel.of(model).intervals().ifPresent(intervals -> add(channel.channel(), model, intervals));
            }
        }
    }

    private void add(String channel, String model, Intervals intervals) {
        for (Measure measure : MEASURES) {
            Interval interval = intervals.of(measure);
            double expected = expected(channel, model, measure);
            if (interval.low() <= expected && expected <= interval.high()) {
                hits.merge(key(channel, model, measure), 1, Integer::sum);
            }
        }
    }

    private double expected(String channel, String model, Measure measure) {
        Optional<ChannelComparison> known = truth.channels().stream()
                .filter(other -> other.channel().equals(channel))
                .findFirst();
        return part * known.orElseThrow().figure(model, measure).orElseThrow().doubleValue();
    }

    private static String key(String channel, String model, Measure measure) {
        return model + '\n' + measure + '\n' + channel;
    }

    /**
     * Returns a table: of each model and measure the mean over all channels, and the channels with the lowest and the
     * highest.
     */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%-15s %-8s %8s  %-34s %-34s", "model", "measure", "mean", "lowest", "highest"));
        for (String model : truth.models()) {
            for (Measure measure : MEASURES) {
                List<Part> parts = truth.channels().stream()
                        .map(ChannelComparison::channel)
                        .map(channel -> new Part(
                                channel, hits.getOrDefault(key(channel, model, measure), 0) / (double) repetitions))
                        .sorted((one, other) -> Double.compare(one.held, other.held))
                        .toList();
                double mean = parts.stream().mapToDouble(Part::held).average().orElseThrow();
                if (mean > 0) {
                    lines.add(String.format(
                            Locale.ROOT,
                            "%-15s %-8s %6.1f %%  %-34s %-34s",
                            model,
                            measure.label(),
                            100 * mean,
                            parts.get(0).words(),
                            parts.get(parts.size() - 1).words()));
                }
            }
        }
        return lines;
    }

    /** Returns how often the intervals of a channel contained the true value, 0..1. */
    private record Part(String channel, double held) {
        String words() {
            return String.format(Locale.ROOT, "%.1f %% %s", 100 * held, channel);
        }
    }
}
