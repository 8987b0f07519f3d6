package dev.tributary.models.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The lowest and the highest of some models' metrics.
 *
 * @param low not above the other
 * @param high not below the other
 */
public record Range(BigDecimal low, BigDecimal high) {
    private static final int SCALE = 4;

    /**
     * Returns the position of a figure between the two: 0 at the lowest, 1 at the highest; empty if both are the same.
     */
    public Optional<BigDecimal> standing(BigDecimal figure) {
        return low.compareTo(high) == 0
                ? Optional.empty()
                : Optional.of(figure.subtract(low).divide(high.subtract(low), SCALE, RoundingMode.HALF_EVEN));
    }
}
