package dev.tributary.models.markov;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The removal effects of channels: RE = 1 − P(without it) ÷ P, where P is the probability that a journey converts.
 * Removing a channel deletes every state that contains it; journeys that would enter such a state are lost. Computed in
 * closed form, so that two runs do not differ. Immutable.
 *
 * <p>Source of the model: E. Anderl, I. Becker, F. von Wangenheim, J. H. Schumann, "Mapping the customer journey",
 * 2016.
 *
 * @param conversion P; 0 if no journey converts, and then there are no effects
 * @param value the average value of a journey
 * @param ofConversions the effect of each channel on P, by its number; 0..1
 * @param ofValue the effect of each channel on the value; all 0 where no conversion has a value
 */
// Never compared.
@SuppressWarnings("ArrayRecordComponent")
public record RemovalEffects(double conversion, double value, double[] ofConversions, double[] ofValue) {
    /** @param channels how many channels there are */
    static RemovalEffects of(Chain chain, int channels) {
        Solution all = Solution.of(chain);
        double conversion = all.conversion();
        double value = all.value();
        double[] ofConversions = new double[channels];
        double[] ofValue = new double[channels];
        IntStream.range(0, channels).parallel().forEach(channel -> {
            Solution lost = all.lostWithout(state -> chain.holds(state, channel));
            ofConversions[channel] = effect(lost.conversion(), conversion);
            ofValue[channel] = effect(lost.value(), value);
        });
        return new RemovalEffects(conversion, value, ofConversions, ofValue);
    }

    /** Computes the effects on a chain. */
    public static RemovalEffects of(ChainBuilder counted, int channels) {
        return of(counted.build(), channels);
    }

    private static double effect(double lost, double all) {
        return all == 0 ? 0 : Math.min(1, lost / all);
    }

    /** Returns each channel's fraction of all effects on conversions; they sum to 1. */
    public double[] partsOfConversions() {
        return parts(ofConversions);
    }

    /**
     * Returns each channel's fraction of all effects on value; they sum to 1, or are all 0 if no conversion has a
     * value.
     */
    public double[] partsOfValue() {
        return parts(ofValue);
    }

    private static double[] parts(double[] effects) {
        double sum = Arrays.stream(effects).sum();
        return sum == 0
                ? new double[effects.length]
                : Arrays.stream(effects).map(effect -> effect / sum).toArray();
    }
}
