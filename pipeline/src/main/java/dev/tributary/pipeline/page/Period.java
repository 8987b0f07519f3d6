package dev.tributary.pipeline.page;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.report.Metrics;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of some days in a row.
 *
 * @param first the first day
 * @param last the last day, not before the first
 * @param channels by name, ordered by code point: those with a session or cost on these days, or with credit for one of
 *     their conversions
 * @param all all channels together
 * @param paid the paid channels together; empty if there are none
 * @param unpaid the other channels together; empty if there are none
 * @param days the metrics of each channel and day: cost on the day of the session, credit on the day of the conversion
 * @param attributed the conversions with credit
 * @param unattributed the conversions without a journey
 */
// More than 7: one value per part of the table of channels.
public record Period(
        LocalDate first,
        LocalDate last,
        SortedMap<String, ChannelFigures> channels,
        GroupTotal all,
        Optional<GroupTotal> paid,
        Optional<GroupTotal> unpaid,
        SortedMap<ChannelDay, Metrics> days,
        Orders attributed,
        Orders unattributed) {
    // More than 7: one value per part of the table of channels.
    public Period {
        SortedMap<String, ChannelFigures> ordered = new TreeMap<>(CodePoints::compare);
        ordered.putAll(channels);
        channels = Collections.unmodifiableSortedMap(ordered);
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** Returns the number of days. */
    public int length() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** Returns the figures of a channel; empty if it has none on these days. */
    public Optional<ChannelFigures> channel(String name) {
        return Optional.ofNullable(channels.get(name));
    }
}
