package dev.tributary.models.markov;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The solution of a chain: the probability of conversion and the value from each state, h = r + Q·h; and the part that
 * is lost if some states are removed. A small chain is solved by eliminating all states, one by one; a large one by
 * sweeps, after eliminating those states in which journeys stay so long that sweeps would not converge. No number is a
 * difference of two others, so small ones are as accurate as large ones. Immutable.
 */
final class Solution {
    /** Up to this many states, eliminating all of them is the fastest method. */
    private static final int FEW = 100;

    private static final int USUAL_SWEEPS = 300;
    private static final int MOST_SWEEPS = 20_000;
    private static final int MOST_ROUNDS = 40;

    private final Chain chain;
    private final Flows flows;
    private final double[] earned;

    private Solution(Chain chain, Flows flows, double[] earned) {
        this.chain = chain;
        this.flows = flows;
        this.earned = earned;
    }

    /** Solves with all states. */
    static Solution of(Chain chain) {
        return solved(chain, new Flows(chain, state -> false, new double[0], Flows.Earning.LEFT), List.of());
    }

    /** Solves without some states: journeys that would enter them are lost. */
    Solution without(IntPredicate removed) {
        return solved(removed, Flows.Earning.LEFT);
    }

    /** Solves for the part that is lost without some states. */
    Solution lostWithout(IntPredicate removed) {
        return solved(removed, Flows.Earning.LOST);
    }

    private Solution solved(IntPredicate removed, Flows.Earning earning) {
        List<Flows.Taken> sticky = chain.size() <= FEW ? List.of() : flows.taken();
        return solved(
                chain,
                new Flows(chain, removed, earned, earning),
                sticky.stream().filter(taken -> !removed.test(taken.state())).toList());
    }

    private static Solution solved(Chain chain, Flows flows, List<Flows.Taken> sticky) {
        if (chain.size() <= FEW) {
            int[] left = flows.left();
            for (int index = left.length - 1; index >= 0; index--) {
                flows.takeOut(left[index]);
            }
        }
        sticky.forEach(taken -> flows.takeOut(taken.state()));
        double[] earned = new double[Flows.COLUMNS * (chain.size() + 1)];
        for (int round = 0; !new Sweeps(flows).earn(earned, USUAL_SWEEPS); round++) {
            if (round == MOST_ROUNDS) {
                lastTry(flows, earned);
                break;
            }
            for (int state : Sticky.among(flows)) {
                flows.takeOut(state);
            }
            Arrays.fill(earned, 0);
        }
        for (int at = flows.taken().size() - 1; at >= 0; at--) {
            Flows.Taken taken = flows.taken().get(at);
            earn(earned, flows, taken.state(), taken.out(), taken.leaves());
        }
        earn(earned, flows, chain.size(), flows.beginning(), 1);
        return new Solution(chain, flows, earned);
    }

    private static void lastTry(Flows flows, double[] earned) {
        if (!new Sweeps(flows).earn(earned, MOST_SWEEPS)) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "The journeys are too long and too many for a Markov chain of this order: it has " + flows.size()
                            + " states, and journeys leave it too rarely.",
                    "Use a lower order, such as markov:1, or shorten journeys: --transform exposure.");
        }
    }

    private static void earn(double[] earned, Flows flows, int state, SparseRow out, double leaves) {
        for (int column = 0; column < Flows.COLUMNS; column++) {
            double sum = flows.earned(state, column);
            for (int index = 0; index < out.size(); index++) {
                sum += out.chance(index) * earned[Flows.COLUMNS * out.target(index) + column];
            }
            earned[Flows.COLUMNS * state + column] = sum / leaves;
        }
    }

    /** Returns the probability that a journey converts. */
    double conversion() {
        return conversion(chain.size());
    }

    /** Returns the average value of a journey. */
    double value() {
        return value(chain.size());
    }

    /** Returns the probability of conversion from a state, with the same earning. */
    double conversion(int state) {
        return earned[Flows.COLUMNS * state];
    }

    /** Returns the average value from a state. */
    double value(int state) {
        return earned[Flows.COLUMNS * state + 1];
    }

    /** Returns the expected number of visits of each state: v = b + v·Q. */
    double[] visits() {
        double[] visits = new double[chain.size()];
        if (!new Sweeps(flows).visit(visits, MOST_SWEEPS)) {
            throw new IllegalStateException("a chain that has been solved is left too seldom");
        }
        for (int at = flows.taken().size() - 1; at >= 0; at--) {
            Flows.Taken taken = flows.taken().get(at);
            visits[taken.state()] = IntStream.range(0, taken.from().size())
                            .mapToDouble(index -> taken.from().chance(index)
                                    * came(visits, taken.from().target(index)))
                            .sum()
                    / taken.leaves();
        }
        return visits;
    }

    private static double came(double[] visits, int from) {
        return from == visits.length ? 1 : visits[from];
    }
}
