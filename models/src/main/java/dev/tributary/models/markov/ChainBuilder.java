package dev.tributary.models.markov;

import dev.tributary.core.column.LongIndex;
import dev.tributary.core.number.ExactSum;
import dev.tributary.models.Touches;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Counts how journeys go from state to state. Not thread-safe. */
public final class ChainBuilder {
    final States space;
    final LongIndex states = new LongIndex();

    /** A step is the number of the state it leaves and that of the state it leads to. */
    final LongIndex steps = new LongIndex();

    double[] taken = new double[64];
    double[] begun = new double[64];
    double[] converted = new double[64];
    double[] lost = new double[64];
    final Map<Integer, ExactSum> paid = new HashMap<>();

    /**
     * Nothing is counted yet.
     *
     * @param order how many channels a state remembers, 1 to 4
     * @param channels how many channels there are
     * @throws IllegalArgumentException when the order is none of these, or there are too many channels
     */
    public ChainBuilder(int order, int channels) {
        this.space = new States(order, channels);
    }

    /**
     * Adds journeys that all went the same way.
     *
     * @param conversions how many of them ended with a conversion
     * @param value what those brought in together
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
            step(state, next, all);
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

    void step(int from, int to, double times) {
        int step = steps.add((long) from << Integer.SIZE | to);
        if (step == taken.length) {
            taken = Arrays.copyOf(taken, step * 2);
        }
        taken[step] += times;
    }

    /**
     * Adds the journeys that another one has counted, of the same order.
     *
     * @param number the number here of a channel that has another there
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
        for (int step = 0; step < other.steps.size(); step++) {
            step(here[other.from(step)], here[other.to(step)], other.taken[step]);
        }
        other.paid.forEach((state, sum) ->
                paid.computeIfAbsent(here[state], key -> new ExactSum()).add(sum));
    }

    /** The chain of what was added. */
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
        return new Chain(journeys, space, windows, steps(numbers, left), begins, converts, loses, pays);
    }

    /** How often each state was left, to another one or for good. */
    double[] left() {
        double[] left = new double[states.size()];
        for (int state = 0; state < left.length; state++) {
            left[state] = converted[state] + lost[state];
        }
        for (int step = 0; step < steps.size(); step++) {
            left[from(step)] += taken[step];
        }
        return left;
    }

    /** The numbers of the states in the order of their windows. */
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

    private Chain.Transitions steps(int[] numbers, double[] left) {
        int size = numbers.length;
        long[] sorted = sortedSteps(ranks(numbers));
        int[] rows = new int[size + 1];
        int[] targets = new int[sorted.length];
        double[] chances = new double[sorted.length];
        double[] stays = new double[size];
        int held = 0;
        for (long step : sorted) {
            int from = (int) (step >> Integer.SIZE);
            int to = (int) step;
            double times = taken(step, numbers);
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

    /** The rank of each state in the order of their windows. */
    static int[] ranks(int[] numbers) {
        int[] ranks = new int[numbers.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[numbers[rank]] = rank;
        }
        return ranks;
    }

    /** The steps, as ranks of states, in their order. */
    long[] sortedSteps(int[] ranks) {
        long[] sorted = new long[steps.size()];
        for (int step = 0; step < sorted.length; step++) {
            sorted[step] = (long) ranks[from(step)] << Integer.SIZE | ranks[to(step)];
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** How often a step between two states was taken. */
    double taken(long step, int[] numbers) {
        return taken[steps.add((long) numbers[(int) (step >> Integer.SIZE)] << Integer.SIZE | numbers[(int) step])];
    }

    int from(int step) {
        return (int) (steps.key(step) >> Integer.SIZE);
    }

    int to(int step) {
        return (int) steps.key(step);
    }
}
