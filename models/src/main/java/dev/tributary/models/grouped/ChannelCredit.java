package dev.tributary.models.grouped;

import java.util.List;
import java.util.Optional;

/**
 * What a model credits a channel with.
 *
 * @param channel its name
 * @param conversions attributed conversions
 * @param value attributed value, in whatever unit the paths have it
 * @param removal what is lost without the channel; a Markov model has it
 * @param positions the attributed conversions by the position in the path where the channel stood, from the first on; empty for a
 *     Markov model, which looks at all paths at once. With Shapley values this is what is called their ordered form.
 */
public record ChannelCredit(
        String channel, double conversions, double value, Optional<Removal> removal, List<Double> positions) {
    public ChannelCredit {
        positions = List.copyOf(positions);
    }

    /**
     * The part of all conversions, and of all value, that would be lost.
     *
     * @param ofConversions 0..1
     * @param ofValue 0..1
     */
    public record Removal(double ofConversions, double ofValue) {}
}
