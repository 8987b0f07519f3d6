package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The report by campaign: attributed revenue and cost of each channel's campaigns per day, a breakdown of the rows of a
 * {@link ChannelReport}. Ordered by channel, campaign and day. Immutable.
 *
 * @param rows one row for every channel, campaign and day with a session or credit; sessions without a campaign are in
 *     the one with an empty name
 */
public record CampaignReport(SortedMap<ChannelDay, Metrics> rows) {
    /** A report without rows. */
    public static final CampaignReport NONE = new CampaignReport(new TreeMap<>());

    public CampaignReport {
        rows = Metrics.ofReport(rows);
    }

    /** Returns the report as a table with columns of doubles holds it. */
    public CampaignReport asDoubles() {
        return new CampaignReport(Metrics.asDoubles(rows));
    }

    /** Returns the metrics of each channel and day over all its campaigns. */
    public SortedMap<ChannelDay, Metrics> byChannelDay() {
        SortedMap<ChannelDay, Metrics> whole = new TreeMap<>();
        rows.forEach((channelDay, metrics) -> whole.merge(channelDay.whole(), metrics, Metrics::plus));
        return whole;
    }
}
