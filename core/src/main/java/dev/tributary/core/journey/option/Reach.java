package dev.tributary.core.journey.option;

import java.time.Duration;
import java.util.Optional;

/**
 * How far back a journey reaches.
 *
 * @param lookback the longest time between a session and its conversion, to the millisecond, from zero to {@link
 *     #MOST}; without one, as far as the data
 * @param cutAtPrevious whether it is cut at the user's previous conversion: a session before that one, by the same
 *     {@link Boundary}, belongs only to that one. Of conversions at the same moment the one with the lower id is the
 *     previous one
 */
public record Reach(Optional<Duration> lookback, boolean cutAtPrevious) {
    /** The maximum lookback: a million days. */
    public static final Duration MOST = Duration.ofDays(1_000_000);

    /** As far back as the data. */
    public static final Reach ALL = new Reach(Optional.empty(), false);

    public Reach {
        lookback.ifPresent(time -> {
            if (time.isNegative() || time.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("a lookback of " + time + " is not between 0 and " + MOST);
            }
        });
    }

    public boolean isAll() {
        return lookback.isEmpty() && !cutAtPrevious;
    }
}
