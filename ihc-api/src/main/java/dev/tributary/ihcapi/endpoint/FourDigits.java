package dev.tributary.ihcapi.endpoint;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rounds the shares of a journey to ten-thousandths whose sum is exact, as observed in recorded answers of the service:
 * each share is rounded by itself, halves to the even neighbour, and the difference from 1 is added to the largest
 * rounded share, the first one if there are several. The largest recorded difference is 0.0007, and the longest
 * recorded journey has 31 sessions. If the difference exceeds 0.001, as is possible in a journey of hundreds of equal
 * sessions, it is distributed to the shares that lost most, so that no error exceeds 0.0001; that is our choice.
 */
final class FourDigits {
    /** The units of 1. */
    static final int ONE = 10_000;

    private static final int MOST_TO_ONE_SHARE = 10;

    /** Far above the rounding error of a sum of thousands of numbers, far below a unit. */
    private static final double TOLERANCE = 1e-6;

    private FourDigits() {}

    /**
     * Rounds shares that sum to 1, or are all 0; returns units of a ten-thousandth with exactly that sum.
     *
     * @throws IllegalStateException when they sum to something else, which would be an error of the engine
     */
    static int[] round(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        if (sum == 0) {
            return new int[shares.length];
        }
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalStateException("the shares of a journey sum to " + sum);
        }
        int[] units = new int[shares.length];
        int missing = ONE;
        for (int k = 0; k < shares.length; k++) {
            units[k] = (int) Math.rint(shares[k] * ONE);
            missing -= units[k];
        }
        if (Math.abs(missing) > MOST_TO_ONE_SHARE) {
            return byLargestRemainder(shares);
        }
        units[firstLargest(units)] += missing;
        return units;
    }

    private static int firstLargest(int[] units) {
        int largest = 0;
        for (int k = 1; k < units.length; k++) {
            if (units[k] > units[largest]) {
                largest = k;
            }
        }
        return largest;
    }

    private static int[] byLargestRemainder(double[] shares) {
        int[] units = new int[shares.length];
        double[] rest = new double[shares.length];
        for (int k = 0; k < shares.length; k++) {
            units[k] = (int) Math.floor(shares[k] * ONE);
            rest[k] = shares[k] * ONE - units[k];
        }
        int missing = ONE - IntStream.of(units).sum();
        // Sorting is stable, so the earlier of two equal remainders comes first.
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -rest[k]))
                .limit(missing)
                .forEach(k -> units[k]++);
        return units;
    }
}
