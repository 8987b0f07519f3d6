package dev.tributary.core.attribution.ihc;

import java.util.Arrays;

/**
 * A function of hours, linear between knots and constant beyond the first and the last. Two knots at the same hour are
 * a step: at exactly that hour the first one applies, after it the second. Immutable and thread-safe.
 */
public final class Curve {
    private final double[] hours;
    private final double[] values;

    /**
     * @param hours the knots' hours, not negative, never decreasing, none more than twice
     * @param values the curve at each knot, 0 to 1
     */
    public Curve(double[] hours, double[] values) {
        check(hours, values);
        this.hours = hours.clone();
        this.values = values.clone();
    }

    private static void check(double[] hours, double[] values) {
        if (hours.length == 0 || hours.length != values.length) {
            throw new IllegalArgumentException("needs as many values as hours, and at least one knot");
        }
        for (int k = 0; k < hours.length; k++) {
            if (!(hours[k] >= 0) || Double.isInfinite(hours[k])) {
                throw new IllegalArgumentException("knot " + (k + 1) + ": " + hours[k] + " is not a number of hours");
            }
            if (!(values[k] >= 0 && values[k] <= 1)) {
                throw new IllegalArgumentException("knot " + (k + 1) + ": the value " + values[k] + " is not in 0..1");
            }
            if (k > 0 && hours[k] < hours[k - 1]) {
                throw new IllegalArgumentException("knot " + (k + 1) + ": the hours fall to " + hours[k]);
            }
            if (k > 1 && hours[k] == hours[k - 2]) {
                throw new IllegalArgumentException("knot " + (k + 1) + ": a third knot at " + hours[k] + " h");
            }
        }
    }

    /** Returns the value at a number of hours. */
    public double at(double hour) {
        int last = hours.length - 1;
        if (hour <= hours[0]) {
            return values[0];
        }
        if (hour > hours[last]) {
            return values[last];
        }
        int right = firstAtOrAfter(hour);
        if (hours[right] == hour) {
            return values[right];
        }
        double part = (hour - hours[right - 1]) / (hours[right] - hours[right - 1]);
        return values[right - 1] + part * (values[right] - values[right - 1]);
    }

    private int firstAtOrAfter(double hour) {
        int low = 0;
        int high = hours.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hours[middle] < hour) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public int knots() {
        return hours.length;
    }

    public double hour(int knot) {
        return hours[knot];
    }

    public double value(int knot) {
        return values[knot];
    }

    @Override
    public String toString() {
        return Arrays.toString(hours) + " -> " + Arrays.toString(values);
    }
}
