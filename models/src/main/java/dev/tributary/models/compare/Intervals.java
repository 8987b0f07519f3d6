package dev.tributary.models.compare;

import dev.tributary.models.interval.Interval;

/**
 * Where the metrics of a channel probably lie, with 95 %. Its cost is what was spent, and is known.
 *
 * @param orders attributed orders
 * @param revenue attributed revenue
 * @param cpo cost per attributed order; without bound above where a resample has no order
 * @param roas attributed revenue per unit of cost; without bound where nothing was spent
 */
public record Intervals(Interval orders, Interval revenue, Interval cpo, Interval roas) {
    /**
     * The intervals of a channel. A ratio with a fixed cost falls and rises with the other number, so its bounds are those of that
     * number.
     *
     * @param orders attributed orders
     * @param revenue attributed revenue
     */
    static Intervals of(double cost, Interval orders, Interval revenue) {
        return new Intervals(
                orders,
                revenue,
                new Interval(cost / orders.high(), cost / orders.low()),
                new Interval(revenue.low() / cost, revenue.high() / cost));
    }

    /** The interval of a measure. */
    public Interval of(Measure measure) {
        return switch (measure) {
            case ORDERS -> orders;
            case REVENUE -> revenue;
            case CPO -> cpo;
            case ROAS -> roas;
        };
    }
}
