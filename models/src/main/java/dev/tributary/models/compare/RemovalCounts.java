package dev.tributary.models.compare;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.models.credit.ChannelSums;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.credit.JourneyCredits;
import dev.tributary.models.interval.RemovalSlopes;
import dev.tributary.models.markov.RemovalEffects;
import dev.tributary.models.markov.RemovalShares;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The result of the second pass over the journeys of a group of users, with known removal effects: credit in proportion
 * to them. Exact sums over channels that are the same for all, so groups can be added in any order. Not thread-safe.
 *
 * @param sums the credit of each channel
 * @param slopes the derivatives of the credit by the effects; empty if no intervals are requested
 */
public record RemovalCounts(ChannelSums sums, Optional<RemovalSlopes> slopes) {
    /** Computes it from evidence whose channels have the numbers of the effects. */
    public static RemovalCounts of(Evidence evidence, RemovalEffects effects, boolean intervals) {
        double[] ofConversions = effects.ofConversions();
        ChannelSums sums = new ChannelSums(ofConversions.length);
        new JourneyCredits(evidence, new RemovalShares(ofConversions)).forEach(sums);
        return new RemovalCounts(
                sums, intervals ? Optional.of(RemovalSlopes.of(evidence, ofConversions)) : Optional.empty());
    }

    /** Adds those of other users; neither object may be used again. */
    public RemovalCounts plus(RemovalCounts other) {
        sums.add(other.sums, IntUnaryOperator.identity());
        slopes.ifPresent(own -> own.add(other.slopes.orElseThrow()));
        return this;
    }

    public void writeTo(ByteWriter out) {
        sums.writeTo(out);
        out.flag(slopes.isPresent());
        slopes.ifPresent(own -> own.writeTo(out));
    }

    /** Reads serialised counts for a number of channels. */
    public static RemovalCounts readFrom(ByteReader in, int channels) {
        return new RemovalCounts(
                ChannelSums.readFrom(in, channels),
                in.flag() ? Optional.of(RemovalSlopes.readFrom(in, channels)) : Optional.empty());
    }
}
