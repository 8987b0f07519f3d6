package dev.tributary.models.markov;

import dev.tributary.models.Touches;
import java.util.Arrays;

/**
 * An absorbing Markov chain: a journey begins in a state, moves from state to state, and ends with or without a
 * conversion. States are sorted, independently of the order of journeys. Immutable.
 *
 * @param journeys how many were counted
 * @param space what a state is
 * @param windows the channels of each state, as {@link States} writes them
 * @param transitions the probabilities of going from one state to another
 * @param ends the probabilities of beginning and ending in each state
 */
// Never compared.
@SuppressWarnings("ArrayRecordComponent")
record Chain(double journeys, States space, long[] windows, Transitions transitions, Ends ends) {
    /** Returns the number of states. */
    int size() {
        return windows.length;
    }

    /** Returns the states of a journey, one after another; it must be one that was counted. */
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

    /** Returns whether a channel is in a state. */
    boolean holds(int state, int channel) {
        return space.holds(windows[state], channel);
    }

    /**
     * The transition probabilities between states; only those above 0 are stored, row after row.
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
     * @param pays the average value, per visit of the state, of journeys that end there
     */
    record Ends(double[] begins, double[] converts, double[] loses, double[] pays) {}
}
