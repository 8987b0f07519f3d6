package dev.tributary.models.compare;

import dev.tributary.models.interval.Interval;
import dev.tributary.models.interval.ResampleSums;

/**
 * The 95 % confidence intervals of a channel's metrics. Its cost is known and fixed.
 *
 * @param orders attributed orders
 * @param revenue attributed revenue
 * @param cpo cost per attributed order; without an upper bound if a resample has no order
 * @param roas attributed revenue per unit of cost; without bounds if the cost is 0
 */
public record Intervals(Interval orders, Interval revenue, Interval cpo, Interval roas) {
    /**
     * Creates the intervals of a channel. A ratio with a fixed cost is monotonic in the other number, so its bounds
     * follow from those of that number.
     *
     * @param orders attributed orders
     * @param revenue attributed revenue
     */
    public static Intervals of(double cost, Interval orders, Interval revenue) {
        return new Intervals(
                orders,
                revenue,
                new Interval(cost / orders.high(), cost / orders.low()),
                new Interval(revenue.low() / cost, revenue.high() / cost));
    }

    /** Creates the intervals of a channel, or of a sum of channels, from its credit in each resample. */
    public static Intervals of(double cost, ResampleSums drawn, int channel) {
        return of(cost, Interval.of(drawn.orders(channel)), Interval.of(drawn.revenue(channel)));
    }

    /** Returns the interval of a measure. */
    public Interval of(Measure measure) {
        return switch (measure) {
            case ORDERS -> orders;
            case REVENUE -> revenue;
            case CPO -> cpo;
            case ROAS -> roas;
        };
    }
}
