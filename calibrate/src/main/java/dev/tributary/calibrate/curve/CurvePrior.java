package dev.tributary.calibrate.curve;

import java.util.Arrays;

/**
 * The prior of a curve: little curvature, except at a few points (kinks, steps), and monotonic. Curvatures have a
 * Student distribution, fitted by iterative reweighting: many small ones or a few large ones, so that a step is not
 * smoothed out, and ranges without data are filled smoothly.
 */
final class CurvePrior {
    private static final double FREEDOM = 1;
    /** The cost of running against the shape, in units of this deviation. */
    private static final double AGAINST = 1e-3;

    private final double[] positions;
    private final double bend;
    private final Shape shape;
    private final double[] relief;

    /** @param bend the typical curvature, in value per unit of the smooth scale, squared */
    CurvePrior(Mesh mesh, double bend, Shape shape) {
        this.positions = Arrays.stream(mesh.knots).map(Mesh::smooth).toArray();
        this.bend = bend;
        this.shape = shape;
        this.relief = new double[positions.length];
        Arrays.fill(relief, 1);
    }

    /** Sets the weights of the curvatures from the curve found with the current weights. */
    void relieve(double[] values) {
        for (int k = 1; k + 1 < positions.length; k++) {
            double bent = bent(values, k);
            relief[k] = (FREEDOM + 1) / (FREEDOM + bent * bent);
        }
    }

    /** The curvature at a knot in units of the typical one, as white noise sampled at the knots. */
    private double bent(double[] values, int k) {
        double before = positions[k] - positions[k - 1];
        double after = positions[k + 1] - positions[k];
        double turn = (values[k + 1] - values[k]) / after - (values[k] - values[k - 1]) / before;
        return turn / StrictMath.sqrt((before + after) / 2) / bend;
    }

    double cost(double[] values) {
        double cost = 0;
        for (int k = 1; k + 1 < positions.length; k++) {
            double bent = bent(values, k);
            cost += relief[k] * bent * bent;
        }
        for (int k = 0; k + 1 < positions.length; k++) {
            if (shape.against(values[k], values[k + 1])) {
                double step = (values[k + 1] - values[k]) / AGAINST;
                cost += step * step;
            }
        }
        return cost;
    }

    /** Adds half of the cost's second derivative to the equations, and half of its negative gradient. */
    void addTo(SymmetricMatrix matrix, double[] right, double[] values) {
        for (int k = 1; k + 1 < positions.length; k++) {
            double before = positions[k] - positions[k - 1];
            double after = positions[k + 1] - positions[k];
            double unit = 1 / (StrictMath.sqrt((before + after) / 2) * bend);
            double first = unit / before;
            double third = unit / after;
            double second = -first - third;
            double bent = bent(values, k);
            double[] slopes = {first, second, third};
            for (int a = 0; a < 3; a++) {
                right[k - 1 + a] -= relief[k] * bent * slopes[a];
                for (int b = 0; b <= a; b++) {
                    matrix.add(k - 1 + a, k - 1 + b, relief[k] * slopes[a] * slopes[b]);
                }
            }
        }
        double stiff = 1 / (AGAINST * AGAINST);
        for (int k = 0; k + 1 < positions.length; k++) {
            if (shape.against(values[k], values[k + 1])) {
                double step = values[k + 1] - values[k];
                matrix.add(k, k, stiff);
                matrix.add(k + 1, k + 1, stiff);
                matrix.add(k + 1, k, -stiff);
                right[k] += stiff * step;
                right[k + 1] -= stiff * step;
            }
        }
    }
}
