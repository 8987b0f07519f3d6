package dev.tributary.models.markov;

import java.util.function.IntPredicate;

/**
 * How often a journey comes to each state on its way, without some states: v = b + v·Q, solved as {@link Absorption} solves its
 * system, on the steps turned round.
 */
final class Visits {
    private final Chain.Steps into;
    private final double[] begins;
    private final double[] leaves;

    private Visits(Chain.Steps into, double[] begins, double[] leaves) {
        this.into = into;
        this.begins = begins;
        this.leaves = leaves;
    }

    static Visits of(Chain chain) {
        return new Visits(
                chain.steps().reversed(), chain.begins(), chain.steps().leaves());
    }

    /**
     * The number of visits to each state.
     *
     * @param removed states that are not entered
     */
    double[] without(IntPredicate removed) {
        double[] visits = new double[begins.length];
        Convergence convergence = new Convergence(visits.length);
        do {
            double change = 0;
            for (int state = 0; state < visits.length; state++) {
                change = removed.test(state) ? change : Math.max(change, improve(visits, state));
            }
            for (int state = visits.length - 1; state >= 0; state--) {
                change = removed.test(state) ? change : Math.max(change, improve(visits, state));
            }
            convergence.after(change);
        } while (!convergence.reached());
        return visits;
    }

    private double improve(double[] visits, int state) {
        double sum = begins[state];
        for (int step = into.rows()[state]; step < into.rows()[state + 1]; step++) {
            sum += into.chances()[step] * visits[into.targets()[step]];
        }
        double before = visits[state];
        visits[state] = sum / leaves[state];
        return Convergence.change(before, visits[state]);
    }
}
