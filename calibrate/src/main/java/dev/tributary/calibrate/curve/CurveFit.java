package dev.tributary.calibrate.curve;

import java.util.Arrays;

/**
 * Chooses a curve's mesh and smoothness, and fits the curve and the channel scores of one phase. The smoothness is the
 * one of a few candidates that best predicts journeys held out of a trial fit.
 */
public final class CurveFit {
    private static final double[] BENDS = {0.02, 0.1, 0.5, 2.5, 12};
    private static final double USUAL_BEND = 0.5;
    private static final int REFINEMENTS = 12;
    private static final int MOST_KNOTS = 260;
    private static final double STEP = 0.01;
    private static final int VALIDATION = 5;
    /** Above this number of journeys an even sample is used: more cannot improve a curve beyond the rounding. */
    private static final int SAMPLE = 20_000;

    private final ShareRows rows;
    private final int channels;
    private final Shape shape;
    private final double noise;

    public CurveFit(ShareRows all, int channels, Shape shape, double noise) {
        this.rows = all.sample(SAMPLE);
        this.channels = channels;
        this.shape = shape;
        this.noise = noise;
    }

    /** The fitted phase. */
    public FittedPhase fit() {
        Mesh mesh = Mesh.of(rows);
        FirstGuess guess = new FirstGuess(rows);
        double[] values =
                fit(rows, mesh, USUAL_BEND, guess.parameters(mesh, new double[channels]), 3, false).parameters;
        for (int refinement = 0; refinement < REFINEMENTS; refinement++) {
            Mesh finer = mesh.refined(values, STEP, MOST_KNOTS);
            if (finer.size() == mesh.size()) {
                break;
            }
            double[] scores = Arrays.copyOfRange(values, mesh.size(), values.length);
            values = fit(rows, finer, USUAL_BEND, guess.parameters(finer, scores), 3, true).parameters;
            mesh = finer;
        }
        double bend = mesh.size() < 3 ? USUAL_BEND : bestBend(mesh, values);
        return new FittedPhase(mesh, fit(rows, mesh, bend, values, 8, true), rows, channels);
    }

    /** The fitted scores of a phase without its own curve. */
    public FittedPhase fitScores() {
        Mesh none = Mesh.of(rows);
        return new FittedPhase(none, fit(rows, none, USUAL_BEND, new double[channels], 6, true), rows, channels);
    }

    private double bestBend(Mesh mesh, double[] start) {
        ShareRows trial = rows.part(VALIDATION, false);
        ShareModel unseen = new ShareModel(rows.part(VALIDATION, true), mesh, channels);
        double best = USUAL_BEND;
        double least = Double.POSITIVE_INFINITY;
        for (double bend : BENDS) {
            double[] residuals = unseen.residuals(fit(trial, mesh, bend, start, 5, true).parameters);
            double error = Arrays.stream(residuals).map(Math::abs).average().orElse(0);
            if (error < least) {
                least = error;
                best = bend;
            }
        }
        return best;
    }

    private ShareFit fit(ShareRows of, Mesh mesh, double bend, double[] start, int rounds, boolean trusted) {
        ShareModel model = new ShareModel(of, mesh, channels);
        return new ShareFit(model, new CurvePrior(mesh, bend, shape), noise, start).run(rounds, trusted);
    }
}
