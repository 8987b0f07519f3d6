package dev.tributary.models.markov;

import dev.tributary.models.Touches;

/**
 * How much one more journey would move each removal effect: the derivative of the effect by the journey's weight. For the chain of all
 * channels that is (1 or 0 − P) ÷ N. Without a channel it follows the journey from state to state, each step weighing as much as the
 * share of its visits that are left. Thread-safe.
 *
 * <p>Source of the idea: L. A. Jaeckel, "The infinitesimal jackknife", 1972; of the formula: the derivative of
 * b·(I − Q)⁻¹·r, where b, Q and r are made of counts.
 */
public final class RemovalInfluence {
    private final Chain chain;
    private final double conversion;
    private final Without[] without;

    private RemovalInfluence(Chain chain, double conversion, Without[] without) {
        this.chain = chain;
        this.conversion = conversion;
        this.without = without;
    }

    /**
     * What is left without a channel.
     *
     * @param conversion the probability that a journey converts
     * @param converts from each state
     * @param visits to each state, as a part of its visits with all channels
     */
    // Nobody compares them.
    @SuppressWarnings("ArrayRecordComponent")
    private record Without(double conversion, double[] converts, double[] visits) {
        static Without of(Chain chain, int channel, Absorption all, Visits visiting, double[] usual) {
            Absorption rest = all.without(state -> chain.holds(state, channel));
            double[] converts = new double[chain.size()];
            double[] visits = visiting.without(state -> chain.holds(state, channel));
            for (int state = 0; state < converts.length; state++) {
                converts[state] = rest.conversion(state);
                visits[state] /= usual[state];
            }
            return new Without(rest.conversion(), converts, visits);
        }
    }

    /** The influence on a chain of what has been counted, in which some journey converts. */
    public static RemovalInfluence of(ChainBuilder counted, int channels) {
        Chain chain = counted.build();
        Absorption all = Absorption.of(chain);
        Visits visiting = Visits.of(chain);
        double[] usual = visiting.without(state -> false);
        Without[] without = new Without[channels];
        for (int channel = 0; channel < channels; channel++) {
            without[channel] = Without.of(chain, channel, all, visiting, usual);
        }
        return new RemovalInfluence(chain, all.conversion(), without);
    }

    /**
     * Writes by how much a journey moves the effect of each channel on conversions.
     *
     * @param journey one of those that were counted
     * @param converted whether it ended with a conversion
     * @param influence takes the derivatives, by the channels' numbers
     */
    public void of(Touches journey, boolean converted, double[] influence) {
        int[] states = chain.way(journey);
        double end = converted ? 1 : 0;
        for (int channel = 0; channel < without.length; channel++) {
            Without rest = without[channel];
            double moved = rest.converts[states[0]] - rest.conversion;
            for (int step = 0; step < states.length; step++) {
                double next = step + 1 < states.length ? rest.converts[states[step + 1]] : end;
                moved += rest.visits[states[step]] * (next - rest.converts[states[step]]);
            }
            influence[channel] =
                    (rest.conversion * (end - conversion) / conversion - moved) / conversion / chain.journeys();
        }
    }
}
