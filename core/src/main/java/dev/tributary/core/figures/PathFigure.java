package dev.tributary.core.figures;

import java.math.BigDecimal;
import java.util.List;

/**
 * The outcome of the journeys along one path.
 *
 * @param channels the path: at least one channel, in time order, including repeats
 * @param orders the conversions it led to
 * @param nulls how many users took it and never converted; not negative, and above 0 if there is no conversion
 */
public record PathFigure(List<String> channels, Orders orders, long nulls) {
    /** The separator between the channels of a path that is written as one text. */
    public static final String SEPARATOR = " > ";

    public PathFigure {
        channels = List.copyOf(channels);
        if (channels.isEmpty() || orders.conversions() + nulls == 0) {
            throw new IllegalArgumentException("a path has at least one touch, and somebody who took it");
        }
    }

    /** Returns the path as one text, as other programs read it. */
    public String text() {
        return String.join(SEPARATOR, channels);
    }

    /** Returns conversions per path taken, 0 to 1. */
    public BigDecimal conversionRate() {
        return Ratio.rounded(
                BigDecimal.valueOf(orders.conversions()), BigDecimal.valueOf(orders.conversions() + nulls));
    }

    /**
     * Returns whether a path with this channel is ambiguous once it is written as one text: readers ignore the blanks.
     */
    static boolean isAmbiguous(String channel) {
        return channel.contains(SEPARATOR.strip());
    }
}
