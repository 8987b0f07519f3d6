package dev.tributary.models.markov;

import dev.tributary.core.column.LongIndex;
import dev.tributary.core.number.ExactSum;
import dev.tributary.models.Touches;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Counts the transitions of journeys between states. Not thread-safe. */
public final class ChainBuilder {
    final States space;
    final LongIndex states = new LongIndex();

    /** A transition is the pair of state numbers, from and to. */
    final LongIndex transitions = new LongIndex();

    double[] taken = new double[64];
    double[] begun = new double[64];
    double[] converted = new double[64];
    double[] lost = new double[64];
    final Map<Integer, ExactSum> paid = new HashMap<>();

    /**
     * Creates an empty counter.
     *
     * @param order the number of channels in a state, 1 to 4
     * @param channels how many channels there are
     * @throws IllegalArgumentException when the order is out of range, or there are too many channels
     */
    public ChainBuilder(int order, int channels) {
        this.space = new States(order, channels);
    }

    /**
     * Adds journeys with the same path.
     *
     * @param conversions how many of them ended with a conversion
     * @param value the total value of those
     * @param nulls how many ended without one
     */
    public void add(Touches touches, double conversions, double value, double nulls) {
        double all = conversions + nulls;
        if (all == 0) {
            return;
        }
        long window = States.NONE;
        int first = Math.min(space.order(), touches.size());
        for (int position = 0; position < first; position++) {
            window = space.after(window, touches.channel(position));
        }
        int state = state(window);
        begun[state] += all;
        for (int position = first; position < touches.size(); position++) {
            window = space.after(window, touches.channel(position));
            int next = state(window);
            addTransition(state, next, all);
            state = next;
        }
        converted[state] += conversions;
        lost[state] += nulls;
        if (value != 0) {
            paid.computeIfAbsent(state, key -> new ExactSum()).add(value);
        }
    }

    int state(long window) {
        int state = states.add(window);
        if (state == begun.length) {
            begun = Arrays.copyOf(begun, state * 2);
            converted = Arrays.copyOf(converted, state * 2);
            lost = Arrays.copyOf(lost, state * 2);
        }
        return state;
    }

    void addTransition(int from, int to, double times) {
        int transition = transitions.add((long) from << Integer.SIZE | to);
        if (transition == taken.length) {
            taken = Arrays.copyOf(taken, transition * 2);
        }
        taken[transition] += times;
    }

    /**
     * Adds the counts of another object, of the same order.
     *
     * @param number maps a channel's number there to its number here
     */
    public void add(ChainBuilder other, IntUnaryOperator number) {
        int[] here = new int[other.states.size()];
        for (int there = 0; there < here.length; there++) {
            int state = state(other.space.in(space, other.states.key(there), number));
            here[there] = state;
            begun[state] += other.begun[there];
            converted[state] += other.converted[there];
            lost[state] += other.lost[there];
        }
        for (int transition = 0; transition < other.transitions.size(); transition++) {
            addTransition(here[other.from(transition)], here[other.to(transition)], other.taken[transition]);
        }
        other.paid.forEach((state, sum) ->
                paid.computeIfAbsent(here[state], key -> new ExactSum()).add(sum));
    }

    /** Returns the chain. */
    Chain build() {
        int size = states.size();
        double[] left = left();
        int[] numbers = sorted();
        long[] windows = new long[size];
        double[] begins = new double[size];
        double[] converts = new double[size];
        double[] loses = new double[size];
        double[] pays = new double[size];
        double journeys = 0;
        for (int state : numbers) {
            journeys += begun[state];
        }
        for (int rank = 0; rank < size; rank++) {
            int state = numbers[rank];
            windows[rank] = states.key(state);
            begins[rank] = begun[state] / journeys;
            converts[rank] = converted[state] / left[state];
            loses[rank] = lost[state] / left[state];
            pays[rank] = paid.containsKey(state) ? paid.get(state).value() / left[state] : 0;
        }
        return new Chain(
                journeys, space, windows, transitions(numbers, left), new Chain.Ends(begins, converts, loses, pays));
    }

    /** Returns how often each state was left, including ends of journeys. */
    double[] left() {
        double[] left = new double[states.size()];
        for (int state = 0; state < left.length; state++) {
            left[state] = converted[state] + lost[state];
        }
        for (int transition = 0; transition < transitions.size(); transition++) {
            left[from(transition)] += taken[transition];
        }
        return left;
    }

    /** Returns the numbers of the states in the order of their windows. */
    int[] sorted() {
        long[] windows = new long[states.size()];
        for (int state = 0; state < windows.length; state++) {
            windows[state] = states.key(state);
        }
        Arrays.sort(windows);
        int[] numbers = new int[windows.length];
        for (int rank = 0; rank < windows.length; rank++) {
            numbers[rank] = states.add(windows[rank]);
        }
        return numbers;
    }

    private Chain.Transitions transitions(int[] numbers, double[] left) {
        int size = numbers.length;
        long[] sorted = sortedTransitions(ranks(numbers));
        int[] rows = new int[size + 1];
        int[] targets = new int[sorted.length];
        double[] chances = new double[sorted.length];
        double[] stays = new double[size];
        int held = 0;
        for (long transition : sorted) {
            int from = (int) (transition >> Integer.SIZE);
            int to = (int) transition;
            double times = taken(transition, numbers);
            double all = left[numbers[from]];
            if (from == to) {
                stays[from] = times / all;
            } else {
                targets[held] = to;
                chances[held++] = times / all;
                rows[from + 1]++;
            }
        }
        Arrays.parallelPrefix(rows, Integer::sum);
        return new Chain.Transitions(rows, Arrays.copyOf(targets, held), Arrays.copyOf(chances, held), stays);
    }

    /** Returns the index of each state in the order of their windows. */
    static int[] ranks(int[] numbers) {
        int[] ranks = new int[numbers.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[numbers[rank]] = rank;
        }
        return ranks;
    }

    /** Returns the steps, with sorted state indexes, in order. */
    long[] sortedTransitions(int[] ranks) {
        long[] sorted = new long[transitions.size()];
        for (int transition = 0; transition < sorted.length; transition++) {
            sorted[transition] = (long) ranks[from(transition)] << Integer.SIZE | ranks[to(transition)];
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns how often a step between two sorted states was taken. */
    double taken(long transition, int[] numbers) {
        return taken[
                transitions.add((long) numbers[(int) (transition >> Integer.SIZE)] << Integer.SIZE
                        | numbers[(int) transition])];
    }

    int from(int transition) {
        return (int) (transitions.key(transition) >> Integer.SIZE);
    }

    int to(int transition) {
        return (int) transitions.key(transition);
    }
}
