package dev.tributary.models.markov;

/** Tells when a repeated improvement has come to its end: by how much is still to come, at the rate of the last sweeps. */
final class Convergence {
    /** Of what a solution may still be away, as a part of it. */
    private static final double TOLERANCE = 2e-15;

    private final int most;
    private double last;
    private double rate = Double.POSITIVE_INFINITY;
    private int sweeps;

    /** @param most after how many sweeps it is given up */
    Convergence(int most) {
        this.most = most;
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
    }

    boolean reached() {
        return sweeps > 0 && (last == 0 || (rate < 1 && last * rate / (1 - rate) <= TOLERANCE));
    }

    /** Whether there is something to come, and it may be waited for. */
    boolean goesOn() {
        return !reached() && sweeps < most;
    }
}
