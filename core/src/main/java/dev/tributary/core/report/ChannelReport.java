package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CodePoints;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The report: attributed revenue and cost of each channel per day, ordered by channel and day. Immutable.
 *
 * @param dates the day of credit; cost is always on the day of the session
 * @param rows one row for every channel and day with a session or credit
 */
public record ChannelReport(ReportDates dates, SortedMap<ChannelDay, Metrics> rows) {
    public ChannelReport {
        rows = Metrics.ofReport(rows);
    }

    /** Returns the report as a table with columns of doubles holds it: that is what files are written of. */
    public ChannelReport asDoubles() {
        return new ChannelReport(dates, Metrics.asDoubles(rows));
    }

    /** Returns the metrics of each channel over all its days, ordered by channel. */
    public SortedMap<String, Metrics> byChannel() {
        SortedMap<String, Metrics> channels = new TreeMap<>(CodePoints::compare);
        rows.forEach((channelDay, metrics) -> channels.merge(channelDay.channel(), metrics, Metrics::plus));
        return channels;
    }

    /** Returns the metrics of all channels over all days. */
    public Metrics total() {
        return rows.values().stream().reduce(Metrics.ZERO, Metrics::plus);
    }
}
