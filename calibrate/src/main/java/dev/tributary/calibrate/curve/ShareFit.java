package dev.tributary.calibrate.curve;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Fits a curve and channel scores to shares by the Levenberg-Marquardt method, with weights that reduce the influence
 * of outliers. Knots stay in 0..1: a knot at a bound whose gradient points outwards is fixed there.
 */
final class ShareFit {
    private static final int STEPS = 12;
    /** The prior standard deviation of a log score; it only matters if the data do not determine a score. */
    private static final double SCORE_SPREAD = 0.5;
    /**
     * Residuals beyond this multiple of the typical one lose most of their weight; in the first rounds hardly any do.
     */
    private static final double[] OUTLYING = {1000, 100, 20, 5};

    private final ShareModel model;
    private final CurvePrior prior;
    private final double noise;
    private final int knots;
    private final SymmetricMatrix matrix;
    final double[] parameters;
    private double[] weights;

    /** @param noise the answers' own scatter, from rounding */
    ShareFit(ShareModel model, CurvePrior prior, double noise, double[] start) {
        this.model = model;
        this.prior = prior;
        this.noise = noise;
        this.knots = model.mesh.size();
        this.matrix = new SymmetricMatrix(model.size());
        this.parameters = start.clone();
        this.weights = new double[0];
    }

    /**
     * @param rounds how often to descend and reweight
     * @param trusted whether the start is good enough to distinguish steps from noise
     */
    ShareFit run(int rounds, boolean trusted) {
        for (int round = 0; round < rounds; round++) {
            weights = robustWeights(model.residuals(parameters), OUTLYING[Math.min(round, OUTLYING.length - 1)]);
            if (trusted || round > 1) {
                prior.relieve(parameters);
            }
            descend();
        }
        return this;
    }

    private double[] robustWeights(double[] residuals, double outlying) {
        double usual = usual(residuals);
        double[] robust = new double[residuals.length];
        for (int row = 0; row < residuals.length; row++) {
            double far = residuals[row] / (outlying * usual);
            robust[row] = 1 / (noise * noise * (1 + far * far));
        }
        return robust;
    }

    /** The typical residual of non-trivial shares: shares of 0 and 1 often follow from any curve. */
    private double usual(double[] residuals) {
        double[] sizes = IntStream.range(0, residuals.length)
                .filter(row -> model.rows.shares[row] > 0 && model.rows.shares[row] < 1)
                .mapToDouble(row -> Math.abs(residuals[row]))
                .sorted()
                .toArray();
        double high = sizes.length == 0 ? 0 : sizes[(int) (0.8 * (sizes.length - 1))];
        return Math.max(noise, high / 1.28);
    }

    private void descend() {
        double[] residuals = model.residuals(parameters);
        double cost = cost(parameters, residuals);
        double damping = 1e-6;
        for (int step = 0; step < STEPS; step++) {
            double[] right = assemble(residuals);
            boolean better = false;
            while (!better && damping < 1e8) {
                double[] move = matrix.factor(damping).solve(right);
                double[] tried = moved(move);
                double[] left = model.residuals(tried);
                double triedCost = cost(tried, left);
                better = triedCost < cost;
                if (better) {
                    System.arraycopy(tried, 0, parameters, 0, tried.length);
                    residuals = left;
                    damping = Math.max(1e-9, damping / 10);
                    if (cost - triedCost < 1e-5 * (cost + 1e-3)) {
                        return;
                    }
                    cost = triedCost;
                } else {
                    damping *= 10;
                }
            }
            if (!better) {
                return;
            }
        }
    }

    private double[] assemble(double[] residuals) {
        matrix.clear();
        double[] right = new double[parameters.length];
        model.addTo(matrix, right, parameters, residuals, weights);
        prior.addTo(matrix, right, parameters);
        for (int k = knots; k < parameters.length; k++) {
            matrix.add(k, k, 1 / (SCORE_SPREAD * SCORE_SPREAD));
            right[k] -= parameters[k] / (SCORE_SPREAD * SCORE_SPREAD);
        }
        for (int k = 0; k < knots; k++) {
            boolean pushed = (parameters[k] <= 0 && right[k] < 0) || (parameters[k] >= 1 && right[k] > 0);
            if (pushed) {
                matrix.freeze(k);
                right[k] = 0;
            }
        }
        return right;
    }

    private double[] moved(double[] move) {
        double[] moved = new double[parameters.length];
        for (int k = 0; k < moved.length; k++) {
            double to = parameters[k] + move[k];
            moved[k] = k < knots ? Math.max(0, Math.min(1, to)) : Math.max(-5, Math.min(5, to));
        }
        return moved;
    }

    private double cost(double[] at, double[] residuals) {
        double cost = prior.cost(at);
        for (int row = 0; row < residuals.length; row++) {
            cost += weights[row] * residuals[row] * residuals[row];
        }
        for (int k = knots; k < at.length; k++) {
            cost += at[k] * at[k] / (SCORE_SPREAD * SCORE_SPREAD);
        }
        return cost;
    }

    /** The covariance of the log scores. */
    double[][] scoreCovariance() {
        double[] residuals = model.residuals(parameters);
        double excess = usual(residuals) / noise;
        assemble(residuals);
        SymmetricMatrix factor = matrix.factor(0);
        int channels = parameters.length - knots;
        double[][] covariance = new double[channels][];
        for (int channel = 0; channel < channels; channel++) {
            double[] unit = new double[parameters.length];
            unit[knots + channel] = excess * excess;
            covariance[channel] = Arrays.copyOfRange(factor.solve(unit), knots, parameters.length);
        }
        return covariance;
    }
}
