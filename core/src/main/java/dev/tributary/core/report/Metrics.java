package dev.tributary.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cost, attributed orders and attributed revenue of one row of the report, or of a sum of rows: the ratios of a total
 * are ratios of sums.
 *
 * @param cost the cost of the sessions, in the source's currency
 * @param orders attributed orders
 * @param revenue attributed revenue, in the source's currency
 * @param costed whether the report has any cost; without, its cost is not known rather than 0
 */
public record Metrics(BigDecimal cost, BigDecimal orders, BigDecimal revenue, boolean costed) {
    /** All zero. */
    public static final Metrics ZERO = new Metrics(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false);

    /** Digits after the decimal point of a ratio. */
    private static final int RATIO_SCALE = 6;

    /** Creates metrics of a report that has costs. */
    public Metrics(BigDecimal cost, BigDecimal orders, BigDecimal revenue) {
        this(cost, orders, revenue, true);
    }

    /**
     * Returns the rows of a report: if none of them has any cost, they have no cost per order either, since a source
     * without costs does not mean that orders cost nothing.
     */
    public static <K> SortedMap<K, Metrics> ofReport(SortedMap<K, Metrics> rows) {
        boolean costed = rows.values().stream().anyMatch(metrics -> metrics.cost.signum() != 0);
        SortedMap<K, Metrics> same = new TreeMap<>(rows);
        same.replaceAll((key, metrics) -> metrics.withCost(costed));
        return Collections.unmodifiableSortedMap(same);
    }

    /** Returns the same in a report that has any cost, or has none. */
    public Metrics withCost(boolean any) {
        return new Metrics(cost, orders, revenue, any);
    }

    /** Returns the same as columns of doubles hold them, with the fewest digits that tell each from its neighbours. */
    public Metrics asDoubles() {
        return new Metrics(asDouble(cost), asDouble(orders), asDouble(revenue), costed);
    }

    private static BigDecimal asDouble(BigDecimal figure) {
        double stored = figure.doubleValue();
        return stored == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(stored).stripTrailingZeros();
    }

    /** Returns the same of each row. */
    public static <K> SortedMap<K, Metrics> asDoubles(SortedMap<K, Metrics> rows) {
        SortedMap<K, Metrics> same = new TreeMap<>(rows);
        same.replaceAll((key, metrics) -> metrics.asDoubles());
        return same;
    }

    public Metrics plus(Metrics other) {
        return new Metrics(
                cost.add(other.cost), orders.add(other.orders), revenue.add(other.revenue), costed || other.costed);
    }

    /** Returns whether all three are numerically equal, ignoring trailing zeros. */
    boolean sameAs(Metrics other) {
        return cost.compareTo(other.cost) == 0
                && orders.compareTo(other.orders) == 0
                && revenue.compareTo(other.revenue) == 0;
    }

    /** Returns cost per attributed order; empty if no order is attributed, or the report has no cost at all. */
    public Optional<BigDecimal> cpo() {
        return costed ? ratio(cost, orders) : Optional.empty();
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
