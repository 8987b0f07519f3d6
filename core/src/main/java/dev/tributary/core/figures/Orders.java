package dev.tributary.core.figures;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The number and revenue of some conversions.
 *
 * @param conversions how many; not negative
 * @param revenue their revenue, exactly, in the source's currency
 */
public record Orders(long conversions, BigDecimal revenue) {
    /** No conversions. */
    public static final Orders NONE = new Orders(0, BigDecimal.ZERO);

    /** Returns the sum of these and others. */
    public Orders plus(Orders others) {
        return new Orders(conversions + others.conversions, revenue.add(others.revenue));
    }

    /** Returns the revenue per conversion; empty if there is none. */
    public Optional<BigDecimal> averageRevenue() {
        return Ratio.of(revenue, conversions);
    }

    /** Returns their number as a fraction of that of all others, 0 to 1; empty if there are none. */
    public Optional<BigDecimal> shareOf(Orders all) {
        return Ratio.of(BigDecimal.valueOf(conversions), all.conversions);
    }

    /** Returns whether number and amount are equal, ignoring trailing zeros of the amount. */
    boolean isSameAs(Orders others) {
        return conversions == others.conversions && revenue.compareTo(others.revenue) == 0;
    }
}
