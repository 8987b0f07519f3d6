package dev.tributary.models.interval;

import java.util.Arrays;

/**
 * A confidence interval of a figure.
 *
 * @param low 2.5 % of resamples are below
 * @param high 2.5 % of resamples are above; may be infinite for a ratio
 */
public record Interval(double low, double high) {
    private static final double TAIL = 0.025;

    /** The number of standard deviations for 2.5 % on each side of a normal distribution. */
    private static final double NORMAL = 1.959964;

    /** Returns the middle 95 % of the figures of resamples. */
    public static Interval of(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    }

    /** Returns the interval around a normally distributed figure that cannot be negative. */
    static Interval around(double figure, double deviation) {
        return new Interval(Math.max(0, figure - NORMAL * deviation), figure + NORMAL * deviation);
    }

    private static double quantile(double[] sorted, double part) {
        double rank = part * (sorted.length - 1);
        int below = (int) rank;
        double above = rank - below;
        return above == 0 ? sorted[below] : sorted[below] + above * (sorted[below + 1] - sorted[below]);
    }
}
