package dev.tributary.calibrate.model;

import dev.tributary.calibrate.curve.CurveJumps;
import dev.tributary.calibrate.curve.FittedPhase;
import dev.tributary.core.attribution.ihc.Curve;

/**
 * Extends the fitted range to a complete curve: steps where the data only bracket one, linear continuation beyond the
 * last observed hour, and for the gap curve the hour at which it reaches 1.
 */
final class CurveEnds {
    /** The slope of the continuation is that of this last fraction of the observed hours. */
    private static final double LAST_PART = 0.15;

    private static final double AT_END = 0.002;
    private static final double NOTHING = 2e-4;
    /** Only a restart may be 1: the engine discards everything before it. */
    private static final double GOES_ON = 0.9999;
    /**
     * The minimum distance of a restart from the longest gap without one, as a fraction of the interval to the next.
     */
    private static final double NEXT = 0.02;

    private CurveEnds() {}

    /** The closer curve: 1 at the end, 0 in the far past. */
    static Curve closer(FittedPhase fitted) {
        KnotList knots = new KnotList(1);
        if (fitted.mesh.size() == 0) {
            knots.add(0, 1);
            return knots.curve();
        }
        if (fitted.curve[0] < 1 - AT_END) {
            knots.add(0, 1);
        }
        addSeen(fitted, fitted.mesh.knots[fitted.mesh.size() - 1], knots);
        double slope = lastSlope(fitted, knots.lastHour());
        if (knots.lastValue() > NOTHING && slope < 0) {
            knots.add(knots.lastHour() - knots.lastValue() / slope, 0);
        }
        return knots.curve();
    }

    /** The gap curve: constant at its shortest gaps, a restart at its longest. */
    static Curve gap(FittedPhase fitted, RestartBracket restart) {
        KnotList knots = new KnotList(GOES_ON);
        if (fitted.mesh.size() > 0) {
            addSeen(fitted, Math.min(fitted.mesh.knots[fitted.mesh.size() - 1], restart.without()), knots);
        }
        if (knots.isEmpty()) {
            knots.add(0, 0);
        }
        double from = knots.lastHour();
        double slope = Math.max(0, lastSlope(fitted, from));
        double reaches = slope > 0 ? from + (1 - knots.lastValue()) / slope : Double.POSITIVE_INFINITY;
        if (reaches < restart.with()) {
            double room = Double.isInfinite(restart.with()) ? 1 : restart.with() - from;
            knots.addAnywhere(Math.max(reaches, from + NEXT * room), 1);
        } else if (!Double.isInfinite(restart.with())) {
            double at = RoundHour.between(Math.max(from, restart.without()), restart.with());
            knots.add(at, knots.lastValue() + slope * (at - from));
            knots.addAnywhere(at, 1);
        }
        return knots.curve();
    }

    private static void addSeen(FittedPhase fitted, double until, KnotList knots) {
        CurveJumps jumps = new CurveJumps(fitted);
        double[] seen = fitted.mesh.seen;
        int next = 0;
        for (int k = 0; k < fitted.mesh.size() && fitted.mesh.knots[k] <= until; k++) {
            double hour = fitted.mesh.knots[k];
            while (next + 1 < seen.length && seen[next + 1] <= hour) {
                if (seen[next + 1] <= until && jumps.between(next)) {
                    knots.add(seen[next], fitted.mesh.at(fitted.curve, seen[next]));
                    double at = RoundHour.between(seen[next], seen[next + 1]);
                    knots.add(at, fitted.mesh.at(fitted.curve, seen[next]));
                    knots.add(at, fitted.mesh.at(fitted.curve, seen[next + 1]));
                }
                next++;
            }
            boolean insideStep = next + 1 < seen.length && hour > seen[next] && jumps.between(next);
            if (!insideStep) {
                knots.add(hour, fitted.curve[k]);
            }
        }
    }

    private static double lastSlope(FittedPhase fitted, double until) {
        if (fitted.mesh.size() < 2) {
            return 0;
        }
        double from = Math.max(fitted.mesh.knots[0], until * (1 - LAST_PART));
        double rise = fitted.mesh.at(fitted.curve, until) - fitted.mesh.at(fitted.curve, from);
        return until > from ? rise / (until - from) : 0;
    }
}
