package dev.tributary.models.markov;

/**
 * An absorbing Markov chain: a journey begins in a state, goes from one to another, and ends with a conversion or without.
 * States are sorted, whatever order journeys came in. Immutable.
 *
 * @param space what a state is
 * @param windows the channels of each state, as {@link States} writes them
 * @param steps the probabilities of going from one state to another
 * @param begins the probability of beginning in each state
 * @param converts the probability of ending in each state with a conversion
 * @param pays what a journey that comes into a state brings in at this very end, on average
 */
// Nobody compares them.
@SuppressWarnings("ArrayRecordComponent")
record Chain(States space, long[] windows, Steps steps, double[] begins, double[] converts, double[] pays) {
    /** How many states there are. */
    int size() {
        return windows.length;
    }

    /** Whether a channel is among those of a state. */
    boolean holds(int state, int channel) {
        return space.holds(windows[state], channel);
    }

    /**
     * Probabilities of going from one state to another; only those above 0 are held, row after row.
     *
     * @param rows where each state's row begins, and after them where the last one ends
     * @param targets where a step leads
     * @param chances how probable it is
     * @param leaves the probability of not going from each state to itself; above 0, and in no row
     */
    record Steps(int[] rows, int[] targets, double[] chances, double[] leaves) {}
}
