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

    /**
     * Returns the middle 95 % of differences between two figures of each resample. A difference may be infinite where one
     * figure is undefined; where both are, it is taken for both the least and the greatest.
     */
    public static Interval ofDifferences(double[] now, double[] before) {
        double[] least = new double[now.length];
        double[] most = new double[now.length];
        for (int resample = 0; resample < now.length; resample++) {
            double difference = now[resample] - before[resample];
            boolean known = !Double.isNaN(difference);
            least[resample] = known ? difference : Double.NEGATIVE_INFINITY;
            most[resample] = known ? difference : Double.POSITIVE_INFINITY;
        }
        return new Interval(of(least).low, of(most).high);
    }

    /** Returns the interval around a normally distributed figure that cannot be negative. */
    static Interval around(double figure, double deviation) {
        return new Interval(Math.max(0, figure - NORMAL * deviation), figure + NORMAL * deviation);
    }

    private static double quantile(double[] sorted, double part) {
        double rank = part * (sorted.length - 1);
        int below = (int) rank;
        double above = rank - below;
        return above == 0 || Double.isInfinite(sorted[below])
                ? sorted[below]
                : sorted[below] + above * (sorted[below + 1] - sorted[below]);
    }
}
