package dev.tributary.report.page.days;

import dev.tributary.core.report.Metrics;
import dev.tributary.pipeline.page.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sums of each channel, and of all, over the spans of a period. Immutable. */
public final class SpanSums {
    private final DaySpans spans;
    private final Map<String, Metrics[]> channels = new HashMap<>();
    private final Metrics[] all;

    private SpanSums(DaySpans spans) {
        this.spans = spans;
        this.all = none();
    }

    /** Adds up a period's days. */
    public static SpanSums of(Period period) {
        SpanSums sums = new SpanSums(DaySpans.of(period));
        period.days().forEach((row, metrics) -> {
            int span = sums.spans.of(row.day());
            if (span >= 0 && span < sums.all.length) {
                sums.all[span] = sums.all[span].plus(metrics);
                Metrics[] own = sums.channels.computeIfAbsent(row.channel(), channel -> sums.none());
                own[span] = own[span].plus(metrics);
            }
        });
        return sums;
    }

    private Metrics[] none() {
        Metrics[] sums = new Metrics[spans.spans().size()];
        Arrays.fill(sums, Metrics.ZERO);
        return sums;
    }

    /** Returns the spans. */
    public DaySpans spans() {
        return spans;
    }

    /** Returns the sums of a channel, one per span; all zero if it has no day. */
    public List<Metrics> channel(String name) {
        return List.of(channels.getOrDefault(name, none()));
    }

    /** Returns the sums of all channels, one per span. */
    public List<Metrics> all() {
        return List.of(all);
    }
}
