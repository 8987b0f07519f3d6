package dev.tributary.core.figures;

import dev.tributary.core.facts.Days;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The distribution of times, in days with fractions. Quartiles between two times are interpolated linearly, as in
 * spreadsheets, R and NumPy.
 *
 * @param lowerQuartile a quarter of the times is not longer
 * @param median half of them is not longer
 * @param upperQuartile three quarters are not longer
 * @param mean their arithmetic mean
 */
public record LagSpread(BigDecimal lowerQuartile, BigDecimal median, BigDecimal upperQuartile, BigDecimal mean) {
    private static final int QUARTERS = 4;
    private static final BigDecimal DAY = BigDecimal.valueOf(Days.MILLIS);

    /** @param sorted milliseconds, in ascending order; at least one */
    static LagSpread of(long[] sorted) {
        BigDecimal sum = Arrays.stream(sorted).mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new LagSpread(
                quartile(sorted, 1),
                quartile(sorted, 2),
                quartile(sorted, 3),
                Ratio.rounded(sum, DAY.multiply(BigDecimal.valueOf(sorted.length))));
    }

    private static BigDecimal quartile(long[] sorted, int number) {
        long quarters = (sorted.length - 1L) * number;
        int below = (int) (quarters / QUARTERS);
        int above = Math.min(below + 1, sorted.length - 1);
        long part = quarters % QUARTERS;
        BigDecimal fourTimes = BigDecimal.valueOf(sorted[below])
                .multiply(BigDecimal.valueOf(QUARTERS - part))
                .add(BigDecimal.valueOf(sorted[above]).multiply(BigDecimal.valueOf(part)));
        return Ratio.rounded(fourTimes, DAY.multiply(BigDecimal.valueOf(QUARTERS)));
    }
}
