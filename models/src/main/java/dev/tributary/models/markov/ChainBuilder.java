package dev.tributary.models.markov;

import dev.tributary.core.column.LongIndex;
import dev.tributary.core.number.ExactSum;
import dev.tributary.models.Touches;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Counts how journeys go from state to state. Not thread-safe. */
public final class ChainBuilder {
    private final States space;
    private final LongIndex states = new LongIndex();

    /** A step is the number of the state it leaves and that of the state it leads to. */
    private final LongIndex steps = new LongIndex();

    private double[] taken = new double[64];
    private double[] begun = new double[64];
    private double[] converted = new double[64];
    private double[] lost = new double[64];
    private final Map<Integer, ExactSum> paid = new HashMap<>();

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
        for (int place = 0; place < first; place++) {
            window = space.after(window, touches.channel(place));
        }
        int state = state(window);
        begun[state] += all;
        for (int place = first; place < touches.size(); place++) {
            window = space.after(window, touches.channel(place));
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

    private int state(long window) {
        int state = states.add(window);
        if (state == begun.length) {
            begun = Arrays.copyOf(begun, state * 2);
            converted = Arrays.copyOf(converted, state * 2);
            lost = Arrays.copyOf(lost, state * 2);
        }
        return state;
    }

    private void step(int from, int to, double times) {
        int step = steps.add((long) from << Integer.SIZE | to);
        if (step == taken.length) {
            taken = Arrays.copyOf(taken, step * 2);
        }
        taken[step] += times;
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
        double journeys = Arrays.stream(begun).sum();
        for (int place = 0; place < size; place++) {
            int state = numbers[place];
            windows[place] = states.key(state);
            begins[place] = begun[state] / journeys;
            converts[place] = converted[state] / left[state];
            loses[place] = lost[state] / left[state];
            pays[place] = paid.containsKey(state) ? paid.get(state).value() / left[state] : 0;
        }
        return new Chain(journeys, space, windows, steps(numbers, left), begins, converts, loses, pays);
    }

    /** How often each state was left, to another one or for good. */
    private double[] left() {
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
    private int[] sorted() {
        long[] windows = new long[states.size()];
        for (int state = 0; state < windows.length; state++) {
            windows[state] = states.key(state);
        }
        Arrays.sort(windows);
        int[] numbers = new int[windows.length];
        for (int place = 0; place < windows.length; place++) {
            numbers[place] = states.add(windows[place]);
        }
        return numbers;
    }

    private Chain.Steps steps(int[] numbers, double[] left) {
        int size = numbers.length;
        int[] places = new int[size];
        for (int place = 0; place < size; place++) {
            places[numbers[place]] = place;
        }
        long[] sorted = new long[steps.size()];
        for (int step = 0; step < sorted.length; step++) {
            sorted[step] = (long) places[from(step)] << Integer.SIZE | places[to(step)];
        }
        Arrays.sort(sorted);
        int[] rows = new int[size + 1];
        int[] targets = new int[sorted.length];
        double[] chances = new double[sorted.length];
        double[] stays = new double[size];
        int held = 0;
        for (long step : sorted) {
            int from = (int) (step >> Integer.SIZE);
            int to = (int) step;
            double times = taken[steps.add((long) numbers[from] << Integer.SIZE | numbers[to])];
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
        return new Chain.Steps(rows, Arrays.copyOf(targets, held), Arrays.copyOf(chances, held), stays);
    }

    private int from(int step) {
        return (int) (steps.key(step) >> Integer.SIZE);
    }

    private int to(int step) {
        return (int) steps.key(step);
    }
}
