package dev.tributary.pipeline.page;

import java.util.List;

/**
 * Which channel follows which, counted over all journeys of conversions and over the sessions of users who never
 * converted. Repeats of a channel count as steps from the channel to itself.
 *
 * @param steps each pair once, with a count above 0, in the order of channels' code points, the start first
 */
public record PathSteps(List<Step> steps) {
    public PathSteps {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param from where it begins
     * @param to where it ends
     * @param count how often it was taken; above 0
     */
    public record Step(Place from, Place to, long count) {}

    /** A place in a path. */
    public sealed interface Place {
        /** A session of a channel. */
        record At(String channel) implements Place {}

        /** A place that is no session. */
        enum Edge implements Place {
            /** Before the first session. */
            START,
            /** The conversion. */
            ORDER,
            /** The end of the sessions of a user who never converted. */
            END
        }
    }
}
