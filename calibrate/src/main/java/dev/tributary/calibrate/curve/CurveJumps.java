package dev.tributary.calibrate.curve;

/**
 * Distinguishes jumps from slopes: between two neighbouring observed hours, a curve jumps if it is far steeper than on
 * either side.
 */
public final class CurveJumps {
    private static final double LEAST_RISE = 0.015;
    private static final double STEEPER = 6;
    /** How far to look on either side, on the smooth scale, and in widths of the interval. */
    private static final double SIDE = 0.15;

    private static final double SIDE_WIDTHS = 2;

    private final FittedPhase fitted;

    public CurveJumps(FittedPhase fitted) {
        this.fitted = fitted;
    }

    /** Returns whether the curve jumps between one observed hour and the next. */
    public boolean between(int seen) {
        double[] hours = fitted.mesh.seen;
        double from = hours[seen];
        double to = hours[seen + 1];
        double rise = Math.abs(value(to) - value(from));
        if (rise < LEAST_RISE) {
            return false;
        }
        double width = Mesh.smooth(to) - Mesh.smooth(from);
        double side = Math.max(SIDE, SIDE_WIDTHS * width);
        double around = Math.max(slope(seen, -1, side), slope(seen + 1, 1, side));
        return rise / width > STEEPER * Math.max(around, 0.01);
    }

    /** Returns the steepness beside a point, away from the interval; 0 at the ends of the observed range. */
    private double slope(int seen, int direction, double side) {
        double[] hours = fitted.mesh.seen;
        double here = Mesh.smooth(hours[seen]);
        int far = seen;
        while (far + direction >= 0
                && far + direction < hours.length
                && Math.abs(Mesh.smooth(hours[far]) - here) < side) {
            far += direction;
        }
        double width = Math.abs(Mesh.smooth(hours[far]) - here);
        return width == 0 ? 0 : Math.abs(value(hours[far]) - value(hours[seen])) / width;
    }

    private double value(double hour) {
        return fitted.mesh.at(fitted.curve, hour);
    }
}
