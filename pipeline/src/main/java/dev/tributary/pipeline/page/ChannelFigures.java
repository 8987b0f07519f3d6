package dev.tributary.pipeline.page;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.Intervals;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The figures of a channel.
 *
 * @param metrics its cost, attributed orders and attributed revenue
 * @param intervals their confidence intervals; empty if nothing is attributed on these days at all
 * @param phases the parts of its sessions in journeys
 */
public record ChannelFigures(Metrics metrics, Optional<Intervals> intervals, PhaseSums phases) {
    /** The cost of a paid channel is at least this fraction of the revenue that is credited to it. */
    private static final BigDecimal PAID = new BigDecimal("0.01");

    /** Returns whether it is a paid channel: its cost is above 0 and at least 1 % of its attributed revenue. */
    public boolean paid() {
        return metrics.cost().signum() > 0
                && metrics.cost().compareTo(metrics.revenue().multiply(PAID)) >= 0;
    }
}
