package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CodePoints;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each channel brought in and what it cost, per day, ordered by channel and day. Immutable.
 *
 * @param basis on which day credit stands; cost stands on the day of the session
 * @param rows one row for every channel and day that had a session or has credit
 */
public record ChannelReport(DateBasis basis, SortedMap<ChannelDay, Metrics> rows) {
    public ChannelReport {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /** The metrics of each channel over all its days, ordered by channel. */
    public SortedMap<String, Metrics> byChannel() {
        SortedMap<String, Metrics> channels = new TreeMap<>(CodePoints::compare);
        rows.forEach((channelDay, metrics) -> channels.merge(channelDay.channel(), metrics, Metrics::plus));
        return channels;
    }

    /** The metrics of all channels over all days. */
    public Metrics total() {
        return rows.values().stream().reduce(Metrics.ZERO, Metrics::plus);
    }
}
