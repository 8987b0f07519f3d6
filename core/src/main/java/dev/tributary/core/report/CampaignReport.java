package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the campaigns of each channel brought in and what they cost, per day: the rows of a {@link ChannelReport}, taken apart.
 * Ordered by channel, campaign and day. Immutable.
 *
 * @param rows one row for every channel, campaign and day that had a session or has credit; sessions without a campaign are in
 *     the one with an empty name
 */
public record CampaignReport(SortedMap<ChannelDay, Metrics> rows) {
    /** One without a row. */
    public static final CampaignReport NONE = new CampaignReport(new TreeMap<>());

    public CampaignReport {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /** The metrics of each channel and day over all its campaigns. */
    public SortedMap<ChannelDay, Metrics> byChannelDay() {
        SortedMap<ChannelDay, Metrics> whole = new TreeMap<>();
        rows.forEach((channelDay, metrics) -> whole.merge(channelDay.whole(), metrics, Metrics::plus));
        return whole;
    }
}
