package dev.tributary.models.markov;

import java.util.Arrays;
import java.util.Comparator;

/** Finds the states in which journeys stay longest: those of the journeys that have not ended after many steps. */
final class Sticky {
    private static final int STEPS = 400;

    /** Eliminating up to this many at a time takes less time than the sweeps it saves. */
    private static final int MOST = 256;

    private static final double NEARLY_ALL = 0.99;

    private Sticky() {}

    /** Returns some of the remaining states, those with most journeys first; at least one if any remains. */
    static int[] among(Flows flows) {
        int[] states = flows.left();
        double[] under = new double[flows.size()];
        for (int state : states) {
            under[state] = 1.0 / states.length;
        }
        for (int step = 0; step < STEPS; step++) {
            double[] next = go(flows, states, under);
            if (next.length == 0) {
                break;
            }
            under = next;
        }
        double[] where = under;
        int[] sorted = Arrays.stream(states)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer state) -> -where[state])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(state -> state)
                .toArray();
        double held = 0;
        int count = 0;
        while (count < sorted.length && count < MOST && held < NEARLY_ALL) {
            held += where[sorted[count++]];
        }
        return Arrays.copyOf(sorted, count);
    }

    /** Advances by one step, normalised to the journeys that have not ended; empty if there are none. */
    private static double[] go(Flows flows, int[] states, double[] under) {
        double[] next = new double[under.length];
        for (int state : states) {
            if (under[state] > 0) {
                double part = under[state] / flows.leaves(state);
                SparseRow row = flows.row(state);
                for (int index = 0; index < row.size(); index++) {
                    next[row.target(index)] += part * row.chance(index);
                }
            }
        }
        double sum = Arrays.stream(next).sum();
        if (sum == 0) {
            return new double[0];
        }
        for (int state : states) {
            next[state] /= sum;
        }
        return next;
    }
}
