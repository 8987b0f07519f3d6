package dev.tributary.calibrate.curve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * An initial curve, close enough for the descent to converge: the ratio of a row's share to that of its group's known
 * row is the curve's value, after dividing by both channel scores. At each knot it is the median of the nearest rows.
 */
final class FirstGuess {
    private static final int NEAREST = 5;
    private static final double ONE_SIDED = 0.4;

    private final double[] hours;
    private final double[] values;
    private final double[] ratios;
    private final int[] channels;
    private final int[] references;

    FirstGuess(ShareRows rows) {
        int[] sorted = IntStream.range(0, rows.hours.length)
                .filter(row -> !Double.isNaN(rows.hours[row]))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> rows.hours[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] known = knownRows(rows);
        hours = Arrays.stream(sorted).mapToDouble(row -> rows.hours[row]).toArray();
        ratios = Arrays.stream(sorted)
                .mapToDouble(row -> rows.shares[row] / Math.max(1e-6, rows.shares[known[row]]))
                .toArray();
        channels = Arrays.stream(sorted).map(row -> rows.channels[row]).toArray();
        references = Arrays.stream(sorted).map(row -> rows.channels[known[row]]).toArray();
        values = new double[hours.length];
    }

    /** Per row the one of its group whose value is known to be 1. */
    private static int[] knownRows(ShareRows rows) {
        int[] known = new int[rows.hours.length];
        for (int group = 0; group < rows.groups(); group++) {
            int reference = rows.starts[group];
            for (int row = rows.starts[group]; row < rows.starts[group + 1]; row++) {
                reference = Double.isNaN(rows.hours[row]) ? row : reference;
            }
            Arrays.fill(known, rows.starts[group], rows.starts[group + 1], reference);
        }
        return known;
    }

    /** Returns parameters for a mesh: the initial curve, and the log scores it was computed with. */
    double[] parameters(Mesh mesh, double[] logScores) {
        for (int row = 0; row < hours.length; row++) {
            double score = StrictMath.exp(logScores[references[row]] - logScores[channels[row]]);
            values[row] = Math.max(0, Math.min(1, ratios[row] * score));
        }
        double[] guess = new double[mesh.size() + logScores.length];
        for (int knot = 0; knot < mesh.size(); knot++) {
            guess[knot] = middleNear(mesh.knots[knot]);
        }
        System.arraycopy(logScores, 0, guess, mesh.size(), logScores.length);
        return guess;
    }

    /**
     * Returns the median of the rows around an hour, or of those on one side of it if they agree far better: a step.
     */
    private double middleNear(double hour) {
        int at = Arrays.binarySearch(hours, hour);
        int right = at >= 0 ? at : -at - 1;
        while (right > 0 && hours[right - 1] == hour) {
            right--;
        }
        int left = right;
        while (left < hours.length && hours[left] == hour) {
            left++;
        }
        double[] around = window(Math.min(left, right) - NEAREST / 2);
        double[] before = window(left - NEAREST);
        double[] after = window(right);
        double[] best = spread(before) < spread(after) ? before : after;
        double[] chosen = spread(best) < ONE_SIDED * spread(around) ? best : around;
        return chosen[chosen.length / 2];
    }

    private double[] window(int from) {
        int start = Math.max(0, Math.min(from, hours.length - NEAREST));
        double[] near = Arrays.copyOfRange(values, start, Math.min(hours.length, start + NEAREST));
        Arrays.sort(near);
        return near;
    }

    private static double spread(double[] sorted) {
        return sorted[sorted.length - 1] - sorted[0];
    }
}
