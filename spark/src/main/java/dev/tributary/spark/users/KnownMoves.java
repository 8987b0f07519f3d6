package dev.tributary.spark.users;

import dev.tributary.models.interval.RemovalIntervals;
import java.util.List;

/**
 * What the third pass of a comparison has to know. Immutable and thread-safe.
 *
 * @param channels by the numbers of the effects
 * @param known the results of the passes before
 */
public record KnownMoves(List<String> channels, RemovalIntervals.Known known) {
    public KnownMoves {
        channels = List.copyOf(channels);
    }
}
