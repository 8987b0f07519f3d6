package dev.tributary.ihcapi.endpoint;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rounds the shares of a journey to ten-thousandths whose sum is exact. It does what recorded answers of the service
 * show: each share is rounded by itself, halves to the even neighbour, and what is then missing from 1 is added to the
 * largest rounded share, the first of several. No more than 0.0007 was ever recorded to go there, and no journey of more
 * than 31 sessions. Where more than 0.001 is missing, as it can be in a journey of hundreds of equal sessions, we give it
 * to the shares that lost most, so that no share is off by more than 0.0001; that is our choice.
 */
final class FourDigits {
    /** How many units make 1. */
    static final int ONE = 10_000;

    private static final int MOST_TO_ONE_SHARE = 10;

    /** Far above what adding up thousands of numbers can lose, far below a unit. */
    private static final double TOLERANCE = 1e-6;

    private FourDigits() {}

    /**
     * Rounds shares that sum to 1, or are all 0; answers units of a ten-thousandth that sum to just that.
     *
     * @throws IllegalStateException when they sum to something else, which would be a fault of the engine
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
