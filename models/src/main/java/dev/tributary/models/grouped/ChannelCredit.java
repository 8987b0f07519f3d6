package dev.tributary.models.grouped;

import java.util.List;
import java.util.Optional;

/**
 * The credit of a channel by a model.
 *
 * @param channel its name
 * @param conversions attributed conversions
 * @param value attributed value, in whatever unit the paths have it
 * @param removal its removal effects; only for a Markov model
 * @param positions the attributed conversions by the channel's position in the path, from the first on; empty for a
 *     Markov model, which uses all paths together. For Shapley values this is the ordered variant of the model.
 */
public record ChannelCredit(
        String channel, double conversions, double value, Optional<Removal> removal, List<Double> positions) {
    public ChannelCredit {
        positions = List.copyOf(positions);
    }

    /**
     * The fraction of all conversions, and of all value, that would be lost without the channel.
     *
     * @param ofConversions 0..1
     * @param ofValue 0..1
     */
    public record Removal(double ofConversions, double ofValue) {}
}
