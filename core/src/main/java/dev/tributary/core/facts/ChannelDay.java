package dev.tributary.core.facts;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A channel, or one of its campaigns, on a day: the key of a report row. Ordered by channel and campaign (by code
 * point), then by day.
 *
 * @param campaign the campaign's name; empty for sessions without one, and for the channel as a whole
 */
public record ChannelDay(String channel, String campaign, LocalDate day) implements Comparable<ChannelDay> {
    /** The name that means no campaign. */
    public static final String NO_CAMPAIGN = "";

    private static final Comparator<ChannelDay> ORDER = Comparator.comparing(ChannelDay::channel, CodePoints::compare)
            .thenComparing(ChannelDay::campaign, CodePoints::compare)
            .thenComparing(ChannelDay::day);

    /** The channel as a whole. */
    public ChannelDay(String channel, LocalDate day) {
        this(channel, NO_CAMPAIGN, day);
    }

    /** The channel as a whole on that day. */
    public ChannelDay whole() {
        return campaign.isEmpty() ? this : new ChannelDay(channel, day);
    }

    public void writeTo(ByteWriter out) {
        out.text(channel);
        out.text(campaign);
        out.number(day.toEpochDay());
    }

    public static ChannelDay readFrom(ByteReader in) {
        return new ChannelDay(in.text(), in.text(), day(in));
    }

    private static LocalDate day(ByteReader in) {
        long day = in.number();
        if (day < LocalDate.MIN.toEpochDay() || day > LocalDate.MAX.toEpochDay()) {
            throw in.bad("a day is none");
        }
        return LocalDate.ofEpochDay(day);
    }

    @Override
    public int compareTo(ChannelDay other) {
        return ORDER.compare(this, other);
    }
}
