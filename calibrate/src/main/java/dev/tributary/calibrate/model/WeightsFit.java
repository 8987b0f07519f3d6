package dev.tributary.calibrate.model;

import dev.tributary.calibrate.answers.Observed;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.Phase;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phases' weights: ihc is the weighted mean of the phases that are not empty, so weight × (phase − ihc) sums to 0
 * over a session's phases, which is linear in the weights. They are scaled to a sum of 1.
 */
public final class WeightsFit {
    private static final List<Phase> ORDER = List.of(Phase.INITIALIZER, Phase.HOLDER, Phase.CLOSER);
    private static final int ROUNDS = 8;
    /** Tiny: it only determines otherwise undetermined weights, as equal. */
    private static final double RIDGE = 1e-7;
    /** A phase's weight is determined if the sum of squares of its sessions is at least this. */
    private static final double LEAST_INFORMATION = 0.05;

    private final Map<Phase, Double> weights = new EnumMap<>(Phase.class);
    private final Set<Phase> unsettled = EnumSet.noneOf(Phase.class);

    WeightsFit(List<Observed> journeys, double noise) {
        List<double[]> equations = journeys.stream()
                .flatMap(journey -> Arrays.stream(journey.shares).map(share -> equation(journey, share)))
                .toList();
        double[] found = {1.0 / 3, 1.0 / 3, 1.0 / 3};
        for (int round = 0; round < ROUNDS; round++) {
            found = solve(equations, found, noise);
        }
        for (int at = 0; at < ORDER.size(); at++) {
            weights.put(ORDER.get(at), StrictMath.rint(found[at] * 1e7) / 1e7);
        }
        settle(equations);
    }

    private static double[] equation(Observed journey, SessionShare share) {
        boolean holder = Arrays.stream(journey.shares).anyMatch(s -> s.holder() > 0);
        return new double[] {
            share.initializer() - share.ihc(), holder ? share.holder() - share.ihc() : 0, share.closer() - share.ihc()
        };
    }

    /** Least squares for two weights, the third being what is left of 1, around equal weights. */
    private static double[] solve(List<double[]> equations, double[] before, double noise) {
        double usual = Math.max(noise, quantile(equations, before));
        double a = RIDGE;
        double b = 0;
        double c = RIDGE;
        double first = 0;
        double second = 0;
        for (double[] e : equations) {
            double far = dot(e, before) / (4 * usual);
            double weight = 1 / (1 + far * far);
            double x = e[0] - e[2];
            double y = e[1] - e[2];
            double target = -(e[0] + e[1] + e[2]) / 3;
            a += weight * x * x;
            b += weight * x * y;
            c += weight * y * y;
            first += weight * x * target;
            second += weight * y * target;
        }
        double determinant = a * c - b * b;
        double ofFirst = 1.0 / 3 + (first * c - second * b) / determinant;
        double ofSecond = 1.0 / 3 + (second * a - first * b) / determinant;
        return within(ofFirst, ofSecond, 1 - ofFirst - ofSecond);
    }

    private static double[] within(double... weights) {
        double[] positive = Arrays.stream(weights).map(w -> Math.max(0, w)).toArray();
        double sum = positive[0] + positive[1] + positive[2];
        return Arrays.stream(positive).map(w -> w / sum).toArray();
    }

    private static double quantile(List<double[]> equations, double[] weights) {
        double[] sizes = equations.stream()
                .mapToDouble(e -> Math.abs(dot(e, weights)))
                .sorted()
                .toArray();
        return sizes.length == 0 ? 0 : sizes[(int) (0.8 * (sizes.length - 1))];
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** A weight is determined if its phase differs from ihc, and so from the others. */
    private void settle(List<double[]> equations) {
        for (int at = 0; at < ORDER.size(); at++) {
            double information = 0;
            for (double[] e : equations) {
                information += e[at] * e[at];
            }
            if (information < LEAST_INFORMATION) {
                unsettled.add(ORDER.get(at));
            }
        }
        if (unsettled.size() == 2) {
            unsettled.addAll(EnumSet.allOf(Phase.class));
        }
    }

    Map<Phase, Double> weights() {
        return Map.copyOf(weights);
    }

    /** Returns the phases whose weight is not determined. */
    public Set<Phase> unsettled() {
        return Set.copyOf(unsettled);
    }
}
