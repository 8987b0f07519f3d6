package dev.tributary.core.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Quotients, rounded as in the report. */
final class Ratio {
    /** Digits after the decimal point. */
    static final int SCALE = 6;

    private Ratio() {}

    /** Returns a quotient; empty if the divisor is 0. */
    static Optional<BigDecimal> of(BigDecimal dividend, long divisor) {
        return divisor == 0 ? Optional.empty() : Optional.of(rounded(dividend, BigDecimal.valueOf(divisor)));
    }

    /** Returns a quotient by a divisor other than 0. */
    static BigDecimal rounded(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, SCALE, RoundingMode.HALF_EVEN);
    }
}
