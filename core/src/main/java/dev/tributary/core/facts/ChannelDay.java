package dev.tributary.core.facts;

import java.time.LocalDate;
import java.util.Comparator;

/** A channel on a day: the grain of the report. Ordered by channel (by code point), then by day. */
public record ChannelDay(String channel, LocalDate day) implements Comparable<ChannelDay> {
    private static final Comparator<ChannelDay> ORDER =
            Comparator.comparing(ChannelDay::channel, CodePoints::compare).thenComparing(ChannelDay::day);

    @Override
    public int compareTo(ChannelDay other) {
        return ORDER.compare(this, other);
    }
}
