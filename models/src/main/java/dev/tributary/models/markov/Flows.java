package dev.tributary.models.markov;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * State reduction: states are eliminated one by one, and transitions to an eliminated state are replaced by transitions
 * to its successors. Nothing is ever subtracted: the probability of leaving a state is the sum of all transitions out
 * of it. So no digits are lost, however rarely a loop is left. Not thread-safe.
 *
 * <p>Source of the method: W. K. Grassmann, M. I. Taksar, D. P. Heyman, "Regenerative analysis and steady state
 * distributions for Markov chains", 1985.
 */
final class Flows {
    /** The rewards of each state: conversions and value. */
    static final int COLUMNS = 2;

    /** Which conversions and value count. */
    enum Earning {
        /** Those of journeys that never enter a removed state. */
        LEFT,
        /** Those of journeys from the first removed state on. */
        LOST
    }

    /** The transitions of each state, and last those from the start, which is never eliminated. */
    private final SparseRow[] rows;

    /**
     * The rows with transitions to a state, including the start, and possibly eliminated ones; not computed before the
     * first elimination.
     */
    private IntList[] sources = {};

    private final Earning earning;
    private final double[] leaks;
    private final double[] earned;
    private final BitSet gone = new BitSet();
    private final List<Taken> taken = new ArrayList<>();
    private int[] indexes = {};

    /**
     * An eliminated state, as it was then.
     *
     * @param leaves the probability of leaving it
     * @param out its transitions
     * @param from the transitions to it
     */
    record Taken(int state, double leaves, SparseRow out, SparseRow from) {}

    /**
     * Creates the chain without some states.
     *
     * @param removed the removed states; journeys that enter one are lost
     * @param all the solution with all states, absent if no state is removed
     */
    Flows(Chain chain, IntPredicate removed, double[] all, Earning earning) {
        int size = chain.size();
        this.earning = earning;
        this.rows = new SparseRow[size + 1];
        this.leaks = new double[size + 1];
        this.earned = new double[COLUMNS * (size + 1)];
        for (int state = 0; state < size; state++) {
            rows[state] = new SparseRow(
                    chain.transitions().rows()[state + 1] - chain.transitions().rows()[state]);
            if (removed.test(state)) {
                gone.set(state);
            } else {
                leaks[state] = chain.ends().converts()[state] + chain.ends().loses()[state];
                if (earning == Earning.LEFT) {
                    earned[COLUMNS * state] = chain.ends().converts()[state];
                    earned[COLUMNS * state + 1] = chain.ends().pays()[state];
                }
                addTransitions(chain.transitions(), state, removed, all);
            }
        }
        rows[size] = new SparseRow(size);
        for (int state = 0; state < size; state++) {
            add(size, state, chain.ends().begins()[state], removed, all);
        }
    }

    private void addTransitions(Chain.Transitions transitions, int state, IntPredicate removed, double[] all) {
        for (int transition = transitions.rows()[state];
                transition < transitions.rows()[state + 1];
                transition++) {
            add(state, transitions.targets()[transition], transitions.chances()[transition], removed, all);
        }
    }

    private void add(int from, int to, double chance, IntPredicate removed, double[] all) {
        if (chance == 0) {
            return;
        }
        if (removed.test(to)) {
            leaks[from] += chance;
            if (earning == Earning.LOST) {
                earned[COLUMNS * from] += chance * all[COLUMNS * to];
                earned[COLUMNS * from + 1] += chance * all[COLUMNS * to + 1];
            }
        } else {
            rows[from].add(to, chance);
        }
    }

    /** Returns the number of states, including removed ones. */
    int size() {
        return rows.length - 1;
    }

    /** Returns the remaining states, in order. */
    int[] left() {
        BitSet left = new BitSet();
        left.set(0, size());
        left.andNot(gone);
        return left.stream().toArray();
    }

    /** Returns the transitions of a remaining state. */
    SparseRow row(int state) {
        return rows[state];
    }

    /** Returns the transitions from the start. */
    SparseRow beginning() {
        return rows[size()];
    }

    /** Returns the immediate reward of a state, or at {@link #size()} of the start, in a column. */
    double earned(int state, int column) {
        return earned[COLUMNS * state + column];
    }

    /** Returns the probability of leaving a state. */
    double leaves(int state) {
        return leaks[state] + rows[state].sum();
    }

    /** Returns the eliminated states, in order of elimination. */
    List<Taken> taken() {
        return taken;
    }

    /** Eliminates a state. */
    void takeOut(int state) {
        if (sources.length == 0) {
            sources = sources();
            indexes = new int[size()];
        }
        double leaves = leaves(state);
        SparseRow out = rows[state].held();
        SparseRow from = new SparseRow(sources[state].size());
        gone.set(state);
        for (int index = 0; index < sources[state].size(); index++) {
            int source = sources[state].at(index);
            double chance = source < size() && gone.get(source) ? 0 : rows[source].takeAway(state);
            if (chance > 0) {
                from.add(source, chance);
                goOn(source, chance / leaves, state, out);
            }
        }
        taken.add(new Taken(state, leaves, out, from));
        sources[state] = new IntList();
        rows[state] = new SparseRow(0);
    }

    private IntList[] sources() {
        IntList[] found = new IntList[size()];
        Arrays.setAll(found, state -> new IntList());
        for (int source = 0; source < rows.length; source++) {
            for (int index = 0; index < rows[source].size(); index++) {
                found[rows[source].target(index)].add(source);
            }
        }
        return found;
    }

    /**
     * Replaces the transition from a source to a state by transitions to its successors. A return to the source does
     * not count as leaving it.
     */
    private void goOn(int source, double part, int state, SparseRow out) {
        leaks[source] += part * leaks[state];
        for (int column = 0; column < COLUMNS; column++) {
            earned[COLUMNS * source + column] += part * earned[COLUMNS * state + column];
        }
        SparseRow row = rows[source];
        for (int index = 0; index < row.size(); index++) {
            indexes[row.target(index)] = index + 1;
        }
        for (int index = 0; index < out.size(); index++) {
            int target = out.target(index);
            if (target == source) {
                continue;
            }
            if (indexes[target] > 0) {
                row.increase(indexes[target] - 1, part * out.chance(index));
            } else {
                row.add(target, part * out.chance(index));
                sources[target].add(source);
            }
        }
        for (int index = 0; index < row.size(); index++) {
            indexes[row.target(index)] = 0;
        }
    }
}
