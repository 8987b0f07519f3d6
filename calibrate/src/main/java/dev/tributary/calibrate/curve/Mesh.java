package dev.tributary.calibrate.curve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The positions of a curve's knots. Hours have a logarithmic scale for smoothness, since curves change in minutes at
 * their start and in days at their end; between knots a curve is linear in hours, as in the engine.
 */
public final class Mesh {
    private static final double LOG_OFFSET = 0.25;
    private static final int EVEN = 32;
    private static final int QUANTILES = 56;

    public final double[] knots;
    /** The distinct observed hours, sorted. */
    public final double[] seen;

    private Mesh(double[] knots, double[] seen) {
        this.knots = knots;
        this.seen = seen;
    }

    /** Creates knots at quantiles of the observed hours, and some evenly spaced in between. */
    static Mesh of(ShareRows rows) {
        double[] sorted = Arrays.stream(rows.hours)
                .filter(hour -> !Double.isNaN(hour))
                .sorted()
                .toArray();
        double[] seen = Arrays.stream(sorted).distinct().toArray();
        TreeSet<Double> knots = new TreeSet<>();
        if (seen.length > 0) {
            for (int k = 0; k <= QUANTILES; k++) {
                knots.add(sorted[(int) ((long) k * (sorted.length - 1) / QUANTILES)]);
                knots.add(seen[(int) ((long) k * (seen.length - 1) / QUANTILES)]);
            }
            double from = smooth(knots.first());
            double to = smooth(knots.last());
            for (int k = 1; k < EVEN; k++) {
                addApart(knots, Math.max(0, StrictMath.exp(from + (to - from) * k / EVEN) - LOG_OFFSET));
            }
        }
        return new Mesh(knots.stream().mapToDouble(Double::doubleValue).toArray(), seen);
    }

    private static void addApart(NavigableSet<Double> knots, double hour) {
        Double below = knots.floor(hour);
        Double above = knots.ceiling(hour);
        double apart = 0.02;
        if (below != null
                && above != null
                && smooth(hour) - smooth(below) > apart
                && smooth(above) - smooth(hour) > apart) {
            knots.add(hour);
        }
    }

    /** The scale on which smoothness is measured. */
    public static double smooth(double hour) {
        return StrictMath.log(hour + LOG_OFFSET);
    }

    public int size() {
        return knots.length;
    }

    /** Returns the knot at or left of an hour; at most the last but one. */
    int left(double hour) {
        int at = Arrays.binarySearch(knots, hour);
        int left = at >= 0 ? at : -at - 2;
        return Math.max(0, Math.min(left, knots.length - 2));
    }

    /** Returns the position of an hour between its left knot and the next, 0 to 1. */
    double part(int left, double hour) {
        if (knots.length == 1) {
            return 0;
        }
        double part = (hour - knots[left]) / (knots[left + 1] - knots[left]);
        return Math.max(0, Math.min(1, part));
    }

    public double at(double[] values, double hour) {
        int left = left(hour);
        if (knots.length == 1) {
            return values[0];
        }
        double part = part(left, hour);
        return values[left] + part * (values[left + 1] - values[left]);
    }

    /**
     * Returns a finer mesh where the curve changes by more than a limit between two knots with observed hours between.
     */
    Mesh refined(double[] values, double step, int most) {
        TreeSet<Double> finer = new TreeSet<>();
        for (double knot : knots) {
            finer.add(knot);
        }
        int[] steepestFirst = IntStream.range(0, Math.max(0, knots.length - 1))
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -Math.abs(values[k + 1] - values[k])))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k : steepestFirst) {
            int from = firstAbove(knots[k]);
            int to = firstAtOrAbove(knots[k + 1]);
            boolean moves = Math.abs(values[k + 1] - values[k]) > step;
            if (moves && to > from && finer.size() < most) {
                finer.add(seen[(from + to - 1) / 2]);
                finer.add(seen[from]);
                finer.add(seen[to - 1]);
            }
        }
        return new Mesh(finer.stream().mapToDouble(Double::doubleValue).toArray(), seen);
    }

    private int firstAbove(double hour) {
        int at = Arrays.binarySearch(seen, hour);
        return at >= 0 ? at + 1 : -at - 1;
    }

    private int firstAtOrAbove(double hour) {
        int at = Arrays.binarySearch(seen, hour);
        return at >= 0 ? at : -at - 1;
    }
}
