package dev.tributary.calibrate.model;

import dev.tributary.core.attribution.ihc.Curve;
import java.util.ArrayList;
import java.util.List;

/** Collects the knots of a curve, from left to right. */
public final class KnotList {
    /** The decimals of hours and values: enough, and the same on every machine. */
    private static final double DIGITS = 1e7;
    /** A knot is removed if its neighbours give its value to this accuracy. */
    private static final double CLOSE = 1e-5;

    private final List<double[]> knots = new ArrayList<>();

    private final double most;

    /**
     * Creates an empty list.
     *
     * @param most the maximum value of a knot
     */
    public KnotList(double most) {
        this.most = most;
    }

    public void add(double hour, double value) {
        addAnywhere(hour, Math.min(most, value));
    }

    /** Adds a knot whose value may exceed the maximum. */
    void addAnywhere(double hour, double value) {
        double at = Math.max(0, round(hour));
        double bounded = Math.max(0, Math.min(1, round(value)));
        int size = knots.size();
        if (size > 0 && at < knots.get(size - 1)[0]) {
            return;
        }
        boolean third = size > 1 && at == knots.get(size - 2)[0];
        boolean level = size > 0 && at == knots.get(size - 1)[0] && Math.abs(bounded - knots.get(size - 1)[1]) <= CLOSE;
        if (third || level) {
            knots.remove(size - 1);
        }
        knots.add(new double[] {at, bounded});
    }

    private static double round(double value) {
        return StrictMath.rint(value * DIGITS) / DIGITS;
    }

    boolean isEmpty() {
        return knots.isEmpty();
    }

    double lastHour() {
        return knots.get(knots.size() - 1)[0];
    }

    double lastValue() {
        return knots.get(knots.size() - 1)[1];
    }

    /** Returns the curve without redundant knots. */
    public Curve curve() {
        boolean[] kept = new boolean[knots.size()];
        kept[0] = true;
        kept[knots.size() - 1] = true;
        for (int k = 1; k < knots.size(); k++) {
            if (knots.get(k)[0] == knots.get(k - 1)[0]) {
                kept[k] = true;
                kept[k - 1] = true;
            }
        }
        int from = 0;
        for (int to = 1; to < knots.size(); to++) {
            if (kept[to]) {
                keepBetween(from, to, kept);
                from = to;
            }
        }
        return curve(kept);
    }

    private void keepBetween(int from, int to, boolean[] kept) {
        double[] a = knots.get(from);
        double[] b = knots.get(to);
        double worst = CLOSE;
        int at = -1;
        for (int k = from + 1; k < to; k++) {
            double part = (knots.get(k)[0] - a[0]) / (b[0] - a[0]);
            double off = Math.abs(knots.get(k)[1] - a[1] - part * (b[1] - a[1]));
            if (off > worst) {
                worst = off;
                at = k;
            }
        }
        if (at >= 0) {
            kept[at] = true;
            keepBetween(from, at, kept);
            keepBetween(at, to, kept);
        }
    }

    private Curve curve(boolean[] kept) {
        List<double[]> left = new ArrayList<>();
        for (int k = 0; k < kept.length; k++) {
            if (kept[k]) {
                left.add(knots.get(k));
            }
        }
        return new Curve(
                left.stream().mapToDouble(knot -> knot[0]).toArray(),
                left.stream().mapToDouble(knot -> knot[1]).toArray());
    }
}
