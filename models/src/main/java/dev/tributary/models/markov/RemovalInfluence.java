package dev.tributary.models.markov;

import dev.tributary.models.Touches;
import java.util.stream.IntStream;

/**
 * The influence of one more journey on each removal effect: the derivative of the effect by the journey's weight. For
 * the chain of all channels it is (1 or 0 − P) ÷ N. Without a channel it follows the journey from state to state, each
 * step weighted by the fraction of remaining visits. For the effects on value it is the same with the journey's value
 * instead of 1. Thread-safe.
 *
 * <p>Source of the idea: L. A. Jaeckel, "The infinitesimal jackknife", 1972; of the formula: the derivative of b·(I −
 * Q)⁻¹·r, where b, Q and r are made of counts.
 */
public final class RemovalInfluence {
    private final Chain chain;
    private final double conversion;
    private final double value;
    private final Without[] without;

    private RemovalInfluence(Chain chain, double conversion, double value, Without[] without) {
        this.chain = chain;
        this.conversion = conversion;
        this.value = value;
        this.without = without;
    }

    /**
     * The chain without a channel.
     *
     * @param conversion the probability that a journey converts
     * @param value the average value of a journey
     * @param converts from each state
     * @param pays from each state
     * @param visits to each state, as a fraction of its visits with all channels
     */
    // Never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Without(double conversion, double value, double[] converts, double[] pays, double[] visits) {
        static Without of(Chain chain, int channel, Solution all, double[] usual) {
            Solution rest = all.without(state -> chain.holds(state, channel));
            double[] converts = new double[chain.size()];
            double[] pays = new double[chain.size()];
            double[] visits = rest.visits();
            for (int state = 0; state < converts.length; state++) {
                converts[state] = rest.conversion(state);
                pays[state] = rest.value(state);
                visits[state] /= usual[state];
            }
            return new Without(rest.conversion(), rest.value(), converts, pays, visits);
        }
    }

    /** Prepares the influence on a chain in which some journey converts. */
    public static RemovalInfluence of(ChainBuilder counted, int channels) {
        Chain chain = counted.build();
        Solution all = Solution.of(chain);
        double[] usual = all.visits();
        Without[] without = IntStream.range(0, channels)
                .parallel()
                .mapToObj(channel -> Without.of(chain, channel, all, usual))
                .toArray(Without[]::new);
        return new RemovalInfluence(chain, all.conversion(), all.value(), without);
    }

    /**
     * Writes the influence of a journey on the effects of each channel.
     *
     * @param journey one of those that were counted
     * @param order 1 if it ended with a conversion, 0 if it did not
     * @param worth its value, in the source's currency
     * @param ofConversions receives the derivatives of the effects on conversions, by channel number
     * @param ofValue receives those of the effects on value; all 0 if no conversion has a value
     */
    public void of(Touches journey, double order, double worth, double[] ofConversions, double[] ofValue) {
        int[] states = chain.way(journey);
        int last = states.length - 1;
        for (int channel = 0; channel < without.length; channel++) {
            Without rest = without[channel];
            double[] converts = rest.converts;
            double[] pays = rest.pays;
            double conversions = converts[states[0]] - rest.conversion;
            double values = pays[states[0]] - rest.value;
            for (int step = 0; step < last; step++) {
                int from = states[step];
                int to = states[step + 1];
                double visits = rest.visits[from];
                conversions += visits * (converts[to] - converts[from]);
                values += visits * (pays[to] - pays[from]);
            }
            double visits = rest.visits[states[last]];
            conversions += visits * (order - converts[states[last]]);
            values += visits * (worth - pays[states[last]]);
            ofConversions[channel] = moved(conversions, rest.conversion, order, conversion);
            ofValue[channel] = value == 0 ? 0 : moved(values, rest.value, worth, value);
        }
    }

    /**
     * Returns the change of an effect, which is 1 − left ÷ all.
     *
     * @param movedLeft the influence of a journey on what is left, times the number of journeys
     * @param end its own end value
     */
    private double moved(double movedLeft, double left, double end, double all) {
        return (left * (end - all) / all - movedLeft) / all / chain.journeys();
    }
}
