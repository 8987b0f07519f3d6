package dev.tributary.calibrate.curve;

import java.util.Arrays;

/** A small positive definite matrix, its lower half, and the solution of its equations by Cholesky's method. */
final class SymmetricMatrix {
    private final double[][] rows;

    SymmetricMatrix(int size) {
        rows = new double[size][];
        for (int row = 0; row < size; row++) {
            rows[row] = new double[row + 1];
        }
    }

    int size() {
        return rows.length;
    }

    void clear() {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    void add(int a, int b, double value) {
        rows[Math.max(a, b)][Math.min(a, b)] += value;
    }

    /** Removes an unknown from the equations: its row becomes that of the identity matrix. */
    void freeze(int at) {
        Arrays.fill(rows[at], 0);
        for (int row = at + 1; row < rows.length; row++) {
            rows[row][at] = 0;
        }
        rows[at][at] = 1;
    }

    /** Returns the factor of this matrix with a fraction of each element added to its diagonal. */
    SymmetricMatrix factor(double relative) {
        SymmetricMatrix factor = new SymmetricMatrix(rows.length);
        for (int row = 0; row < rows.length; row++) {
            double[] of = factor.rows[row];
            for (int column = 0; column <= row; column++) {
                double[] left = factor.rows[column];
                double sum = rows[row][column];
                if (row == column) {
                    sum += relative * rows[row][row];
                }
                for (int k = 0; k < column; k++) {
                    sum -= of[k] * left[k];
                }
                if (row == column) {
                    // Rounding can reduce a pivot to 0 if the data carry almost no information; a tiny minimum keeps it
                    // finite.
                    of[row] = StrictMath.sqrt(Math.max(sum, 1e-14 * (rows[row][row] + 1e-300)));
                } else {
                    of[column] = sum / left[column];
                }
            }
        }
        return factor;
    }

    /** Solves factor · factorᵀ · x = right; to be called on a factor. */
    double[] solve(double[] right) {
        double[] x = right.clone();
        for (int row = 0; row < rows.length; row++) {
            for (int k = 0; k < row; k++) {
                x[row] -= rows[row][k] * x[k];
            }
            x[row] /= rows[row][row];
        }
        for (int row = rows.length - 1; row >= 0; row--) {
            x[row] /= rows[row][row];
            for (int k = 0; k < row; k++) {
                x[k] -= rows[row][k] * x[row];
            }
        }
        return x;
    }
}
