package dev.tributary.core.figures;

import java.math.BigDecimal;
import java.util.List;

/**
 * What became of those who took one path.
 *
 * @param channels the path: at least one, in time order, repeats among them
 * @param orders the conversions it led to
 * @param nulls how many users took it and never converted; not negative, and above 0 where there is no conversion
 */
public record PathFigure(List<String> channels, Orders orders, long nulls) {
    /** Stands between the channels of a path that is written as one text. */
    public static final String SEPARATOR = " > ";

    public PathFigure {
        channels = List.copyOf(channels);
        if (channels.isEmpty() || orders.conversions() + nulls == 0) {
            throw new IllegalArgumentException("a path has at least one touch, and somebody who took it");
        }
    }

    /** The path as one text, as other programs read it. */
    public String text() {
        return String.join(SEPARATOR, channels);
    }

    /** Conversions per path taken, 0 to 1. */
    public BigDecimal conversionRate() {
        return Ratio.rounded(
                BigDecimal.valueOf(orders.conversions()), BigDecimal.valueOf(orders.conversions() + nulls));
    }

    /** Whether a path with this channel can be read as another one, once it is one text: readers pass over the blanks. */
    static boolean isAmbiguous(String channel) {
        return channel.contains(SEPARATOR.strip());
    }
}
