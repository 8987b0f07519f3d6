package dev.tributary.calibrate.curve;

import java.util.Arrays;

/** The result of fitting one phase: the curve at its knots, and the scores with their support. */
public final class FittedPhase {
    /** The standard error of a log score above which it is treated as unknown. */
    static final double WORST_ERROR = 0.05;
    /** The minimum number of journeys that combine a channel with another, for a score. */
    static final int LEAST_EVIDENCE = 3;

    public final Mesh mesh;
    public final double[] curve;
    /**
     * Returns log scores, shifted so that as many channels as possible are at 0; 0 also if the data do not determine
     * one.
     */
    public final double[] logScores;
    /** Returns how many journeys combine each channel with another one. */
    public final int[] evidence;
    /** Returns whether the data determine each channel's score. */
    public final boolean[] settled;

    FittedPhase(Mesh mesh, ShareFit fit, ShareRows rows, int channels) {
        this.mesh = mesh;
        this.curve = Arrays.copyOf(fit.parameters, mesh.size());
        this.evidence = evidence(rows, channels);
        double[] found = Arrays.copyOfRange(fit.parameters, mesh.size(), mesh.size() + channels);
        ScoreScale scale = new ScoreScale(found, evidence, fit.scoreCovariance());
        this.logScores = scale.scores();
        this.settled = scale.settled();
    }

    private static int[] evidence(ShareRows rows, int channels) {
        int[] evidence = new int[channels];
        int[] last = new int[channels];
        Arrays.fill(last, -1);
        for (int group = 0; group < rows.groups(); group++) {
            int first = rows.channels[rows.starts[group]];
            boolean mixed = false;
            for (int row = rows.starts[group]; row < rows.starts[group + 1]; row++) {
                mixed |= rows.channels[row] != first;
            }
            for (int row = rows.starts[group]; mixed && row < rows.starts[group + 1]; row++) {
                int channel = rows.channels[row];
                if (last[channel] != group) {
                    last[channel] = group;
                    evidence[channel]++;
                }
            }
        }
        return evidence;
    }
}
