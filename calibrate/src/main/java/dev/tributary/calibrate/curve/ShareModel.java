package dev.tributary.calibrate.curve;

/**
 * Predicted shares and their derivatives by the parameters: first the curve's knots, then the logarithm of each
 * channel's score. A share is u / Σu with u = value × score; its derivative is (∂u − share · Σ∂u) / Σu, so a group's
 * part of the normal equations is a diagonal and a correction of rank two.
 */
final class ShareModel {
    final ShareRows rows;
    final Mesh mesh;
    private final int knots;
    private final int[] left;
    private final double[] part;
    private final double[] sums;
    private final double[] weighted;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touches;

    ShareModel(ShareRows rows, Mesh mesh, int channels) {
        this.rows = rows;
        this.mesh = mesh;
        knots = mesh.size();
        left = new int[rows.hours.length];
        part = new double[rows.hours.length];
        for (int row = 0; row < left.length; row++) {
            if (!Double.isNaN(rows.hours[row])) {
                left[row] = mesh.left(rows.hours[row]);
                part[row] = mesh.part(left[row], rows.hours[row]);
            }
        }
        sums = new double[knots + channels];
        weighted = new double[knots + channels];
        touched = new int[knots + channels];
        isTouched = new boolean[knots + channels];
    }

    /** The parameters: knots and channels. */
    int size() {
        return sums.length;
    }

    /** Answered minus predicted shares. */
    double[] residuals(double[] parameters) {
        double[] residuals = new double[rows.shares.length];
        for (int group = 0; group < rows.groups(); group++) {
            double sum = 0;
            for (int row = rows.starts[group]; row < rows.starts[group + 1]; row++) {
                residuals[row] = value(row, parameters) * score(row, parameters);
                sum += residuals[row];
            }
            for (int row = rows.starts[group]; row < rows.starts[group + 1]; row++) {
                residuals[row] = rows.shares[row] - residuals[row] / sum;
            }
        }
        return residuals;
    }

    private double score(int row, double[] parameters) {
        return StrictMath.exp(parameters[knots + rows.channels[row]]);
    }

    private double value(int row, double[] parameters) {
        if (Double.isNaN(rows.hours[row])) {
            return rows.known[row];
        }
        if (knots == 1) {
            return parameters[0];
        }
        int at = left[row];
        return parameters[at] + part[row] * (parameters[at + 1] - parameters[at]);
    }

    /** Adds half of the second derivative and the negative gradient of the weighted squares to the equations. */
    void addTo(SymmetricMatrix matrix, double[] right, double[] parameters, double[] residuals, double[] weights) {
        for (int group = 0; group < rows.groups(); group++) {
            addGroup(group, matrix, right, parameters, residuals, weights);
        }
    }

    private void addGroup(
            int group,
            SymmetricMatrix matrix,
            double[] right,
            double[] parameters,
            double[] residuals,
            double[] weights) {
        int from = rows.starts[group];
        int to = rows.starts[group + 1];
        double sum = 0;
        for (int row = from; row < to; row++) {
            sum += value(row, parameters) * score(row, parameters);
        }
        double ofShares = 0;
        double ofResiduals = 0;
        for (int row = from; row < to; row++) {
            double share = rows.shares[row] - residuals[row];
            ofShares += weights[row] * share * share;
            ofResiduals += weights[row] * share * residuals[row];
            addRow(row, sum, share, matrix, right, parameters, residuals[row], weights[row]);
        }
        for (int a = 0; a < touches; a++) {
            int i = touched[a];
            right[i] -= sums[i] * ofResiduals / sum;
            for (int b = 0; b <= a; b++) {
                int j = touched[b];
                double both = ofShares * sums[i] * sums[j] - weighted[i] * sums[j] - sums[i] * weighted[j];
                matrix.add(i, j, both / (sum * sum));
            }
        }
        for (int a = 0; a < touches; a++) {
            sums[touched[a]] = 0;
            weighted[touched[a]] = 0;
            isTouched[touched[a]] = false;
        }
        touches = 0;
    }

    // More than 7: numbers of the innermost loop, where an object for each row would cost more than the arithmetic.
    private void addRow(
            int row,
            double sum,
            double share,
            SymmetricMatrix matrix,
            double[] right,
            double[] parameters,
            double residual,
            double weight) {
        double score = score(row, parameters);
        int[] which = {knots + rows.channels[row], left[row], left[row] + 1};
        double[] slope = {value(row, parameters) * score, (1 - part[row]) * score, part[row] * score};
        int count = Double.isNaN(rows.hours[row]) ? 1 : knots == 1 ? 2 : 3;
        for (int a = 0; a < count; a++) {
            int i = which[a];
            if (!isTouched[i]) {
                isTouched[i] = true;
                touched[touches++] = i;
            }
            sums[i] += slope[a];
            weighted[i] += weight * share * slope[a];
            right[i] += weight * residual * slope[a] / sum;
            for (int b = 0; b <= a; b++) {
                matrix.add(i, which[b], weight * slope[a] * slope[b] / (sum * sum));
            }
        }
    }
}
