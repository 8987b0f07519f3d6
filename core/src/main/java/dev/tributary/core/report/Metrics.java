package dev.tributary.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Cost, attributed orders and attributed revenue of one row of the report, or of a sum of rows: the ratios of a total
 * are ratios of sums.
 *
 * @param cost the cost of the sessions, in the source's currency
 * @param orders attributed orders
 * @param revenue attributed revenue, in the source's currency
 */
public record Metrics(BigDecimal cost, BigDecimal orders, BigDecimal revenue) {
    /** All zero. */
    public static final Metrics ZERO = new Metrics(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Digits after the decimal point of a ratio. */
    private static final int RATIO_SCALE = 6;

    public Metrics plus(Metrics other) {
        return new Metrics(cost.add(other.cost), orders.add(other.orders), revenue.add(other.revenue));
    }

    /** Returns whether all three are numerically equal, ignoring trailing zeros. */
    boolean sameAs(Metrics other) {
        return cost.compareTo(other.cost) == 0
                && orders.compareTo(other.orders) == 0
                && revenue.compareTo(other.revenue) == 0;
    }

    /** Returns cost per attributed order; empty if no order is attributed. */
    public Optional<BigDecimal> cpo() {
        return ratio(cost, orders);
    }

    /** Returns attributed revenue per unit of cost; empty if the cost is 0. */
    public Optional<BigDecimal> roas() {
        return ratio(revenue, cost);
    }

    private static Optional<BigDecimal> ratio(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0
                ? Optional.empty()
                : Optional.of(dividend.divide(divisor, RATIO_SCALE, RoundingMode.HALF_EVEN));
    }
}
