package dev.tributary.models.markov;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A chain from which states are taken out one by one, so that whoever came to one goes on at once to where it would have led.
 * Nothing is ever subtracted: the chance of leaving a state is the sum of all ways out. So every number keeps its digits,
 * however seldom a loop is left. Not thread-safe.
 *
 * <p>Source of the method: W. K. Grassmann, M. I. Taksar, D. P. Heyman, "Regenerative analysis and steady state distributions for
 * Markov chains", 1985.
 */
final class Flows {
    /** What each state earns: conversions and value. */
    static final int COLUMNS = 2;

    /** Which conversions and value a state earns. */
    enum Earning {
        /** Those of journeys that never come to a removed state. */
        LEFT,
        /** Those that journeys would have come to from the first removed state on. */
        LOST
    }

    /** The ways out of each state, and last those from the beginning, which is never taken out. */
    private final SparseRow[] rows;

    /** Which rows lead to a state, the beginning among them, and some that have been taken out; none before one is. */
    private IntList[] sources = {};

    private final Earning earning;
    private final double[] leaks;
    private final double[] earned;
    private final BitSet gone = new BitSet();
    private final List<Taken> taken = new ArrayList<>();
    private int[] indexes = {};

    /**
     * A state that was taken out, as it was then.
     *
     * @param leaves the chance of leaving it for another or for good
     * @param out where it led
     * @param from where one came from
     */
    record Taken(int state, double leaves, SparseRow out, SparseRow from) {}

    /**
     * The chain without some states.
     *
     * @param removed which; whoever comes to one is lost
     * @param all the solution with all states, of which there is none yet where no state is removed
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

    /** The number of states, removed ones among them. */
    int size() {
        return rows.length - 1;
    }

    /** The states that are left, in order. */
    int[] left() {
        BitSet left = new BitSet();
        left.set(0, size());
        left.andNot(gone);
        return left.stream().toArray();
    }

    /** Where a state that is left leads. */
    SparseRow row(int state) {
        return rows[state];
    }

    /** Where journeys begin. */
    SparseRow beginning() {
        return rows[size()];
    }

    /** What a state, or at {@link #size()} the beginning, earns in a column without going on. */
    double earned(int state, int column) {
        return earned[COLUMNS * state + column];
    }

    /** The chance of leaving a state. */
    double leaves(int state) {
        return leaks[state] + rows[state].sum();
    }

    /** The states that were taken out, in that order. */
    List<Taken> taken() {
        return taken;
    }

    /** Takes a state out. */
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

    /** Whoever went from a source to a state goes on from there at once. Who comes back to the source has not left it. */
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
