package dev.tributary.models.markov;

import java.util.function.IntPredicate;

/** The linear system of a chain, solved by Gaussian elimination with pivoting. */
record DirectSolution(Chain chain) {
    double conversion(IntPredicate removed) {
        int size = chain.size();
        double[][] rows = new double[size][size + 1];
        for (int state = 0; state < size; state++) {
            rows[state][state] = 1 - chain.transitions().stays()[state];
            for (int transition = chain.transitions().rows()[state];
                    transition < chain.transitions().rows()[state + 1];
                    transition++) {
                int target = chain.transitions().targets()[transition];
                if (!removed.test(target)) {
                    rows[state][target] -= chain.transitions().chances()[transition];
                }
            }
            rows[state][size] = removed.test(state) ? 0 : chain.ends().converts()[state];
        }
        double[] solution = solve(rows);
        double sum = 0;
        for (int state = 0; state < size; state++) {
            sum += removed.test(state) ? 0 : chain.ends().begins()[state] * solution[state];
        }
        return sum;
    }

    private static double[] solve(double[][] rows) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            double[] swap = rows[column];
            rows[column] = rows[pivot];
            rows[pivot] = swap;
            for (int row = 0; row < size; row++) {
                if (row != column) {
                    double factor = rows[row][column] / rows[column][column];
                    for (int at = column; at <= size; at++) {
                        rows[row][at] -= factor * rows[column][at];
                    }
                }
            }
        }
        double[] solution = new double[size];
        for (int row = 0; row < size; row++) {
            solution[row] = rows[row][size] / rows[row][row];
        }
        return solution;
    }
}
