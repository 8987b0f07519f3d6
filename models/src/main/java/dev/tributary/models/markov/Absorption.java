package dev.tributary.models.markov;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How often a journey converts from each state, and what it brings in: h = r + Q·h, solved for two r at once. Gauss-Seidel,
 * there and back, with all states from 0 and without some from the solution with all: the matrix I − Q of an absorbing chain is an
 * M-matrix, for which that converges from everywhere. Its end is judged by how much is still to come.
 *
 * <p>Source of the method: R. S. Varga, "Matrix Iterative Analysis", 1962, on regular splittings.
 */
final class Absorption {
    private final Chain chain;
    private final double[] converts;
    private final double[] pays;

    private Absorption(Chain chain, double[] converts, double[] pays) {
        this.chain = chain;
        this.converts = converts;
        this.pays = pays;
    }

    /** With all states. */
    static Absorption of(Chain chain) {
        return new Absorption(chain, new double[chain.size()], new double[chain.size()]).solve(state -> false);
    }

    /** Without some states: what flowed into them is lost. */
    Absorption without(IntPredicate removed) {
        Absorption rest = new Absorption(chain, converts.clone(), pays.clone());
        for (int state = 0; state < chain.size(); state++) {
            if (removed.test(state)) {
                rest.converts[state] = 0;
                rest.pays[state] = 0;
            }
        }
        return rest.solve(removed);
    }

    /** The probability that a journey converts. */
    double conversion() {
        return fromTheBeginning(converts);
    }

    /** What a journey brings in on average. */
    double value() {
        return fromTheBeginning(pays);
    }

    /** How often a journey that has come to a state converts. */
    double conversion(int state) {
        return converts[state];
    }

    /** What a journey that has come to a state brings in on average. */
    double value(int state) {
        return pays[state];
    }

    private double fromTheBeginning(double[] solution) {
        double sum = 0;
        for (int state = 0; state < solution.length; state++) {
            sum += chain.begins()[state] * solution[state];
        }
        return sum;
    }

    private Absorption solve(IntPredicate removed) {
        int[] left = IntStream.range(0, chain.size())
                .filter(state -> !removed.test(state))
                .toArray();
        Convergence convergence = new Convergence(chain.size());
        do {
            convergence.after(Math.max(there(left), back(left)));
        } while (!convergence.reached());
        return this;
    }

    private double there(int[] states) {
        double change = 0;
        for (int state : states) {
            change = Math.max(change, improve(state));
        }
        return change;
    }

    private double back(int[] states) {
        double change = 0;
        for (int place = states.length - 1; place >= 0; place--) {
            change = Math.max(change, improve(states[place]));
        }
        return change;
    }

    /** Answers by how much, as a part of what it is. */
    private double improve(int state) {
        Chain.Steps steps = chain.steps();
        double conversion = chain.converts()[state];
        double value = chain.pays()[state];
        for (int step = steps.rows()[state]; step < steps.rows()[state + 1]; step++) {
            int target = steps.targets()[step];
            conversion += steps.chances()[step] * converts[target];
            value += steps.chances()[step] * pays[target];
        }
        double leaves = steps.leaves()[state];
        double change = Math.max(
                Convergence.change(converts[state], conversion / leaves),
                Convergence.change(pays[state], value / leaves));
        converts[state] = conversion / leaves;
        pays[state] = value / leaves;
        return change;
    }
}
