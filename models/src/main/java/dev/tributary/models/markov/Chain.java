package dev.tributary.models.markov;

import dev.tributary.models.Touches;
import java.util.Arrays;

/**
 * An absorbing Markov chain: a journey begins in a state, goes from one to another, and ends with a conversion or without.
 * States are sorted, whatever order journeys came in. Immutable.
 *
 * @param journeys how many were counted
 * @param space what a state is
 * @param windows the channels of each state, as {@link States} writes them
 * @param transitions the probabilities of going from one state to another
 * @param ends the probabilities of beginning and ending in each state
 */
// Nobody compares them.
@SuppressWarnings("ArrayRecordComponent")
record Chain(double journeys, States space, long[] windows, Transitions transitions, Ends ends) {
    /** How many states there are. */
    int size() {
        return windows.length;
    }

    /** The states that a journey comes to, one after another; one of the journeys that were counted. */
    int[] way(Touches journey) {
        int first = Math.min(space.order(), journey.size());
        int[] states = new int[journey.size() - first + 1];
        long window = States.NONE;
        for (int position = 0; position < journey.size(); position++) {
            window = space.after(window, journey.channel(position));
            if (position >= first - 1) {
                states[position - first + 1] = Arrays.binarySearch(windows, window);
            }
        }
        return states;
    }

    /** Whether a channel is among those of a state. */
    boolean holds(int state, int channel) {
        return space.holds(windows[state], channel);
    }

    /**
     * Probabilities of going from one state to another; only those above 0 are held, row after row.
     *
     * @param rows where each state's row begins, and after them where the last one ends
     * @param targets where a transition leads
     * @param chances how probable it is
     * @param stays the probability of going from each state to itself, below 1; in no row
     */
    record Transitions(int[] rows, int[] targets, double[] chances, double[] stays) {}

    /**
     * Where journeys begin and end, by state.
     *
     * @param begins the probability of beginning in it
     * @param converts the probability of ending in it with a conversion
     * @param loses the probability of ending in it without one
     * @param pays what a journey that comes into it brings in at this very end, on average
     */
    record Ends(double[] begins, double[] converts, double[] loses, double[] pays) {}
}
