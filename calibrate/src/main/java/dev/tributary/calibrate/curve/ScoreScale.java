package dev.tributary.calibrate.curve;

import java.util.Arrays;

/**
 * Normalises log scores. Only their differences are determined, so one channel is set to 1: the one with which most
 * other channels agree, since most channels have no score of their own and unknown channels get 1, too.
 */
final class ScoreScale {
    private static final double AGREES = 3;
    private static final double AGREES_ALWAYS = 3e-4;

    private final double[] scores;
    private final boolean[] settled;

    ScoreScale(double[] found, int[] evidence, double[][] covariance) {
        scores = new double[found.length];
        settled = new boolean[found.length];
        int reference = -1;
        int most = -1;
        for (int channel = 0; channel < found.length; channel++) {
            if (evidence[channel] >= FittedPhase.LEAST_EVIDENCE) {
                double[] errors = errors(covariance, channel);
                int agreeing = 0;
                for (int other = 0; other < found.length; other++) {
                    if (evidence[other] >= FittedPhase.LEAST_EVIDENCE
                            && errors[other] < FittedPhase.WORST_ERROR
                            && same(found[other] - found[channel], errors[other])) {
                        agreeing += 1_000_000 + Math.min(evidence[other], 100_000) / found.length;
                    }
                }
                if (agreeing > most) {
                    most = agreeing;
                    reference = channel;
                }
            }
        }
        if (reference >= 0) {
            settle(found, evidence, errors(covariance, reference), reference);
        }
    }

    private void settle(double[] found, int[] evidence, double[] errors, int reference) {
        double[] weights = new double[found.length];
        double shift = 0;
        for (int channel = 0; channel < found.length; channel++) {
            settled[channel] =
                    evidence[channel] >= FittedPhase.LEAST_EVIDENCE && errors[channel] < FittedPhase.WORST_ERROR;
            if (settled[channel] && same(found[channel] - found[reference], errors[channel])) {
                weights[channel] = evidence[channel];
                shift += weights[channel] * found[channel];
            }
        }
        shift /= Arrays.stream(weights).sum();
        for (int channel = 0; channel < found.length; channel++) {
            scores[channel] = settled[channel] && weights[channel] == 0 ? found[channel] - shift : 0;
        }
    }

    /** The standard errors of the differences to one channel. */
    private static double[] errors(double[][] covariance, int to) {
        double[] errors = new double[covariance.length];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = StrictMath.sqrt(Math.max(0, covariance[k][k] + covariance[to][to] - 2 * covariance[k][to]));
        }
        return errors;
    }

    private static boolean same(double difference, double error) {
        return Math.abs(difference) <= Math.max(AGREES_ALWAYS, AGREES * error);
    }

    double[] scores() {
        return scores.clone();
    }

    boolean[] settled() {
        return settled.clone();
    }
}
