package dev.tributary.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Cost, credit and revenue of one place in the report, or of a sum of places: the ratios of a total are ratios of sums.
 *
 * @param cost what the sessions cost, in the source's currency
 * @param ihc attributed orders
 * @param ihcRevenue attributed revenue, in the source's currency
 */
public record Figures(BigDecimal cost, BigDecimal ihc, BigDecimal ihcRevenue) {
    /** Nothing. */
    public static final Figures ZERO = new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Digits after the point in a ratio. */
    private static final int RATIO_SCALE = 6;

    public Figures plus(Figures other) {
        return new Figures(cost.add(other.cost), ihc.add(other.ihc), ihcRevenue.add(other.ihcRevenue));
    }

    /** Whether all three are the same numbers, however many zeros they are written with. */
    boolean sameAs(Figures other) {
        return cost.compareTo(other.cost) == 0
                && ihc.compareTo(other.ihc) == 0
                && ihcRevenue.compareTo(other.ihcRevenue) == 0;
    }

    /** Cost per attributed order; empty where no order is attributed. */
    public Optional<BigDecimal> cpo() {
        return ratio(cost, ihc);
    }

    /** Attributed revenue per unit of cost; empty where nothing was spent. */
    public Optional<BigDecimal> roas() {
        return ratio(ihcRevenue, cost);
    }

    private static Optional<BigDecimal> ratio(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0
                ? Optional.empty()
                : Optional.of(dividend.divide(divisor, RATIO_SCALE, RoundingMode.HALF_EVEN));
    }
}
