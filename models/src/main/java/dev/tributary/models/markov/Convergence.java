package dev.tributary.models.markov;

/** A stopping criterion for an iteration: estimates the remaining change from the rate of the last sweeps. */
final class Convergence {
    /** The relative error allowed. */
    private static final double TOLERANCE = 2e-15;

    private final int most;
    private double last;
    private double rate = Double.POSITIVE_INFINITY;
    private int sweeps;

    /** @param most the maximum number of sweeps */
    Convergence(int most) {
        this.most = most;
    }

    /** Returns the relative change of a number. */
    static double change(double from, double to) {
        return from == to ? 0 : Math.abs(to - from) / Math.max(Math.abs(from), Math.abs(to));
    }

    /**
     * Records the end of a sweep.
     *
     * @param change the largest relative change of a number
     */
    void after(double change) {
        rate = last == 0 ? Double.POSITIVE_INFINITY : change / last;
        last = change;
        sweeps++;
    }

    boolean reached() {
        return sweeps > 0 && (last == 0 || (rate < 1 && last * rate / (1 - rate) <= TOLERANCE));
    }

    /** Returns whether the iteration has not converged and should continue. */
    boolean goesOn() {
        return !reached() && sweeps < most;
    }
}
