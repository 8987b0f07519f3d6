package dev.tributary.core.figures;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Some conversions together.
 *
 * @param conversions how many; not negative
 * @param revenue what they brought in, exactly, in the source's currency
 */
public record Orders(long conversions, BigDecimal revenue) {
    /** Not one. */
    public static final Orders NONE = new Orders(0, BigDecimal.ZERO);

    /** These and others. */
    public Orders plus(Orders others) {
        return new Orders(conversions + others.conversions, revenue.add(others.revenue));
    }

    /** Revenue per conversion; empty where there is none. */
    public Optional<BigDecimal> averageRevenue() {
        return Ratio.of(revenue, conversions);
    }

    /** Which part of all others' number these are, 0 to 1; empty where there are no others. */
    public Optional<BigDecimal> shareOf(Orders all) {
        return Ratio.of(BigDecimal.valueOf(conversions), all.conversions);
    }

    /** Equal in number and amount, however many zeros end the amount. */
    boolean isSameAs(Orders others) {
        return conversions == others.conversions && revenue.compareTo(others.revenue) == 0;
    }
}
