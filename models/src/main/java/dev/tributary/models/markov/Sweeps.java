package dev.tributary.models.markov;

import java.util.Arrays;

/**
 * Solves the remaining states of a reduced chain by symmetric Gauss-Seidel iteration from 0: the matrix of an absorbing
 * chain is an M-matrix, for which this converges from below without loss of digits. The number of sweeps is about that
 * of a journey's steps, so if a loop is rarely left, {@link Sticky} states have to be eliminated before. Not
 * thread-safe.
 *
 * <p>Source of the method: R. S. Varga, "Matrix Iterative Analysis", 1962, on regular splittings.
 */
final class Sweeps {
    private final Flows flows;
    private final int[] states;
    private final double[] leaves;
    private final int[] begins;
    private final int[] targets;
    private final double[] chances;

    Sweeps(Flows flows) {
        this.flows = flows;
        this.states = flows.left();
        this.leaves = Arrays.stream(states).mapToDouble(flows::leaves).toArray();
        this.begins = new int[states.length + 1];
        for (int index = 0; index < states.length; index++) {
            begins[index + 1] = begins[index] + flows.row(states[index]).size();
        }
        this.targets = new int[begins[states.length]];
        this.chances = new double[targets.length];
        for (int index = 0; index < states.length; index++) {
            SparseRow row = flows.row(states[index]);
            for (int transition = 0; transition < row.size(); transition++) {
                targets[begins[index] + transition] = row.target(transition);
                chances[begins[index] + transition] = row.chance(transition);
            }
        }
    }

    /**
     * Writes the reward from each state.
     *
     * @param earned by state and column, 0 to begin with
     * @return whether it has converged; it does not if journeys are too long
     */
    boolean earn(double[] earned, int most) {
        Convergence convergence = new Convergence(most);
        do {
            double change = 0;
            for (int index = 0; index < states.length; index++) {
                change = Math.max(change, improve(index, earned));
            }
            for (int index = states.length - 1; index >= 0; index--) {
                change = Math.max(change, improve(index, earned));
            }
            convergence.after(change);
        } while (convergence.goesOn());
        return convergence.reached();
    }

    /** Returns the relative change. */
    private double improve(int index, double[] earned) {
        int state = states[index];
        double conversions = flows.earned(state, 0);
        double value = flows.earned(state, 1);
        for (int transition = begins[index]; transition < begins[index + 1]; transition++) {
            int target = Flows.COLUMNS * targets[transition];
            conversions += chances[transition] * earned[target];
            value += chances[transition] * earned[target + 1];
        }
        int at = Flows.COLUMNS * state;
        return Math.max(set(earned, at, conversions / leaves[index]), set(earned, at + 1, value / leaves[index]));
    }

    private static double set(double[] numbers, int at, double number) {
        double change = Convergence.change(numbers[at], number);
        numbers[at] = number;
        return change;
    }

    /**
     * Writes the expected number of visits of each state.
     *
     * @param visits by state, 0 to begin with
     * @return whether it has converged
     */
    boolean visit(double[] visits, int most) {
        Turned into = turned();
        double[] begin = new double[flows.size()];
        SparseRow beginning = flows.beginning();
        for (int index = 0; index < beginning.size(); index++) {
            begin[beginning.target(index)] = beginning.chance(index);
        }
        Convergence convergence = new Convergence(most);
        do {
            double change = 0;
            for (int index = 0; index < states.length; index++) {
                change = Math.max(change, set(visits, states[index], into.come(index, begin, visits)));
            }
            for (int index = states.length - 1; index >= 0; index--) {
                change = Math.max(change, set(visits, states[index], into.come(index, begin, visits)));
            }
            convergence.after(change);
        } while (convergence.goesOn());
        return convergence.reached();
    }

    /** The transposed matrix: row by row, the origins of steps instead of their targets. */
    private Turned turned() {
        int[] indexes = new int[flows.size()];
        for (int index = 0; index < states.length; index++) {
            indexes[states[index]] = index;
        }
        int[] rows = new int[states.length + 1];
        for (int target : targets) {
            rows[indexes[target] + 1]++;
        }
        Arrays.parallelPrefix(rows, Integer::sum);
        int[] next = rows.clone();
        int[] sources = new int[targets.length];
        double[] turned = new double[targets.length];
        for (int index = 0; index < states.length; index++) {
            for (int transition = begins[index]; transition < begins[index + 1]; transition++) {
                int at = next[indexes[targets[transition]]]++;
                sources[at] = states[index];
                turned[at] = chances[transition];
            }
        }
        return new Turned(states, leaves, rows, sources, turned);
    }

    // Never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Turned(int[] states, double[] leaves, int[] rows, int[] sources, double[] chances) {
        double come(int index, double[] begin, double[] visits) {
            double sum = begin[states[index]];
            for (int transition = rows[index]; transition < rows[index + 1]; transition++) {
                sum += chances[transition] * visits[sources[transition]];
            }
            return sum / leaves[index];
        }
    }
}
