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
 * What a second look at the journeys of some users gives, once removal effects are known: credit in proportion to them. Exact sums
 * over channels that are the same for all, so those of some users and those of others can be added in any order. Not thread-safe.
 *
 * @param sums what each channel is credited with
 * @param slopes how far the effects move that; empty where nobody asks for intervals
 */
public record RemovalCounts(ChannelSums sums, Optional<RemovalSlopes> slopes) {
    /** Of the evidence, whose channels have the numbers that the effects go by. */
    public static RemovalCounts of(Evidence evidence, RemovalEffects effects, boolean intervals) {
        double[] ofConversions = effects.ofConversions();
        ChannelSums sums = new ChannelSums(ofConversions.length);
        new JourneyCredits(evidence, new RemovalShares(ofConversions)).forEach(sums);
        return new RemovalCounts(
                sums, intervals ? Optional.of(RemovalSlopes.of(evidence, ofConversions)) : Optional.empty());
    }

    /** These and those of other users; neither is used again. */
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

    /** Reads what was written for so many channels. */
    public static RemovalCounts readFrom(ByteReader in, int channels) {
        return new RemovalCounts(
                ChannelSums.readFrom(in, channels),
                in.flag() ? Optional.of(RemovalSlopes.readFrom(in, channels)) : Optional.empty());
    }
}
