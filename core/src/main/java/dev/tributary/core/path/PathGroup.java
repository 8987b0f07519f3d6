package dev.tributary.core.path;

import dev.tributary.core.intake.ChannelNames;
import java.util.List;

/**
 * A path shared by many journeys.
 *
 * @param channels at least one, in time order, including repeats
 * @param conversions how many of the journeys ended with a conversion; finite, not negative
 * @param value the total value of these; finite, not negative
 * @param nulls how many ended without one; finite, not negative
 */
public record PathGroup(List<String> channels, double conversions, double value, double nulls) {
    public PathGroup {
        channels = List.copyOf(channels);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("a path has at least one touch");
        }
        require(conversions, "conversions");
        require(value, "value");
        require(nulls, "nulls");
    }

    /** Returns the same journeys with renamed channels. */
    public PathGroup renamed(ChannelNames names) {
        return names.renamed().isEmpty()
                ? this
                : new PathGroup(channels.stream().map(names::of).toList(), conversions, value, nulls);
    }

    /** Returns the same journeys with transforms applied to their path. */
    public PathGroup transformed(PathTransforms transforms) {
        return transforms.isNone()
                ? this
                : new PathGroup(transforms.applyToChannels(channels), conversions, value, nulls);
    }

    private static void require(double number, String what) {
        if (!(number >= 0) || number == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the " + what + " of a path: " + number + " is not a number of 0 " + "or more");
        }
    }
}
