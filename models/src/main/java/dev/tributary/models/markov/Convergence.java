package dev.tributary.models.markov;

/** Tells when a repeated improvement has come to its end: by how much is still to come, at the rate of the last sweeps. */
final class Convergence {
    /** Of what a solution may still be away, as a part of it. */
    private static final double TOLERANCE = 1e-14;

    private static final int MOST_SWEEPS = 1_000_000;

    private final int states;
    private double last;
    private double rate = Double.POSITIVE_INFINITY;
    private int sweeps;

    /** @param states of how many states the solution is; for messages */
    Convergence(int states) {
        this.states = states;
    }

    /** By how much a number has changed, as a part of it. */
    static double change(double from, double to) {
        return from == to ? 0 : Math.abs(to - from) / Math.max(Math.abs(from), Math.abs(to));
    }

    /**
     * A sweep has ended.
     *
     * @param change the largest change of a number, as a part of it
     */
    void after(double change) {
        rate = last == 0 ? Double.POSITIVE_INFINITY : change / last;
        last = change;
        sweeps++;
        if (sweeps == MOST_SWEEPS) {
            throw new ArithmeticException("a Markov chain of " + states + " states is not solved after " + MOST_SWEEPS
                    + " sweeps: its journeys are too long");
        }
    }

    boolean reached() {
        return sweeps > 0 && (last == 0 || (rate < 1 && last * rate / (1 - rate) <= TOLERANCE));
    }
}
