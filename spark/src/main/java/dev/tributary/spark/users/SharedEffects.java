package dev.tributary.spark.users;

import dev.tributary.models.markov.RemovalEffects;
import java.util.List;

/**
 * What the second pass of a comparison has to know. Immutable and thread-safe.
 *
 * @param channels by the numbers of the effects
 * @param effects of each channel
 * @param intervals whether the third pass will follow
 */
public record SharedEffects(List<String> channels, RemovalEffects effects, boolean intervals) {
    public SharedEffects {
        channels = List.copyOf(channels);
    }
}
