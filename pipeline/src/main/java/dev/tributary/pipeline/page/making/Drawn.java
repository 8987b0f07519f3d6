package dev.tributary.pipeline.page.making;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.interval.Interval;
import dev.tributary.models.interval.ResampleSums;
import dev.tributary.pipeline.page.Change;
import dev.tributary.pipeline.page.Changes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * The figures of a channel or of a sum of channels in one period, with its credit in each resample. A user has the same
 * weight in the same resample of every period.
 *
 * @param metrics cost and credit
 * @param sums the resamples
 * @param row which row of them counts
 * @param known whether anything is attributed in the period
 */
record Drawn(Metrics metrics, ResampleSums sums, int row, boolean known) {
    /** Returns the changes from another period to this one. */
    Changes since(Drawn before) {
        boolean resampled = known || before.known;
        return new Changes(
                new Change(before.metrics.cost(), metrics.cost(), Optional.empty()),
                change(before.metrics.orders(), metrics.orders(), before.orders(), orders(), resampled),
                change(before.metrics.revenue(), metrics.revenue(), before.revenue(), revenue(), resampled),
                ratio(before.metrics.cpo(), metrics.cpo(), before.cpo(), cpo(), resampled),
                ratio(before.metrics.roas(), metrics.roas(), before.roas(), roas(), resampled));
    }

    private static Optional<Change> ratio(
            Optional<BigDecimal> before,
            Optional<BigDecimal> now,
            double[] drawnBefore,
            double[] drawnNow,
            boolean resampled) {
        return before.isPresent() && now.isPresent()
                ? Optional.of(change(before.get(), now.get(), drawnBefore, drawnNow, resampled))
                : Optional.empty();
    }

    private static Change change(
            BigDecimal before, BigDecimal now, double[] drawnBefore, double[] drawnNow, boolean resampled) {
        return new Change(
                before, now, resampled ? Optional.of(Interval.ofDifferences(drawnNow, drawnBefore)) : Optional.empty());
    }

    private double[] orders() {
        return sums.orders(row);
    }

    private double[] revenue() {
        return sums.revenue(row);
    }

    /** Cost per order in each resample: the cost is known and the same in all. */
    private double[] cpo() {
        double cost = metrics.cost().doubleValue();
        return Arrays.stream(orders()).map(orders -> cost / orders).toArray();
    }

    private double[] roas() {
        double cost = metrics.cost().doubleValue();
        return Arrays.stream(revenue()).map(revenue -> revenue / cost).toArray();
    }
}
