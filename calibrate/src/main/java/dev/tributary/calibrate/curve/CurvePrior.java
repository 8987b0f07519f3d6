package dev.tributary.calibrate.curve;

import java.util.Arrays;

/**
 * What is expected of a curve before any data: little bending, except at a few points (kinks, steps), and running one
 * way. The bends are taken as Student-distributed, refitted by weights: many small ones or a few large ones, so a step
 * is not smeared, and a stretch without data is filled smoothly.
 */
final class CurvePrior {
    private static final double FREEDOM = 1;
    /** Running against the shape costs as much as missing data by that much. */
    private static final double AGAINST = 1e-3;

    private final double[] positions;
    private final double bend;
    private final Shape shape;
    private final double[] relief;

    /** @param bend the usual bend, in value per unit of the smooth scale, squared */
    CurvePrior(Mesh mesh, double bend, Shape shape) {
        this.positions = Arrays.stream(mesh.knots).map(Mesh::smooth).toArray();
        this.bend = bend;
        this.shape = shape;
        this.relief = new double[positions.length];
        Arrays.fill(relief, 1);
    }

    /** Sets the weights of the bends from a curve found with the weights so far. */
    void relieve(double[] values) {
        for (int k = 1; k + 1 < positions.length; k++) {
            double bent = bent(values, k);
            relief[k] = (FREEDOM + 1) / (FREEDOM + bent * bent);
        }
    }

    /** The bend at a knot in units of the usual one, as white noise sampled at the knots. */
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

    /** Adds half the cost's curvature to the equations, and half its fall. */
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
