package dev.tributary.report.page.cost;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.interval.Interval;
import dev.tributary.report.page.chart.LinearScale;
import dev.tributary.report.page.chart.Scale;
import dev.tributary.report.page.material.PageChannel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The scales of the three plots of all rows.
 *
 * @param shares of spend and revenue
 * @param cpo of cost per order; logarithmic if it spans more than 6-fold
 * @param roas of return; logarithmic if it spans more than 30-fold
 */
record CostScales(LinearScale shares, Scale cpo, Scale roas) {
    private static final double CPO_SPAN = 6;
    private static final double ROAS_SPAN = 30;

    /** An upper bound counts up to so many times the figure: a far one would leave no room for the others. */
    private static final double FAR = 4;

    /** @param paid the paid channels, and all of them together */
    static CostScales of(List<PageChannel> paid, Metrics together, Metrics all) {
        return new CostScales(
                LinearScale.to(paid.stream()
                        .mapToDouble(channel -> Math.max(
                                CostLines.part(channel.metrics().cost(), all.cost()),
                                CostLines.part(channel.metrics().revenue(), all.revenue())))
                        .max()
                        .orElse(0)),
                Scale.of(
                        DoubleStream.concat(paid.stream().flatMapToDouble(CostScales::cpos), figure(together.cpo()))
                                .toArray(),
                        CPO_SPAN),
                Scale.of(
                        DoubleStream.concat(
                                        paid.stream().flatMapToDouble(CostScales::returns),
                                        DoubleStream.concat(figure(together.roas()), DoubleStream.of(1)))
                                .toArray(),
                        ROAS_SPAN));
    }

    private static DoubleStream cpos(PageChannel channel) {
        return around(channel.metrics().cpo(), channel.intervals().map(Intervals::cpo));
    }

    private static DoubleStream returns(PageChannel channel) {
        return around(channel.metrics().roas(), channel.intervals().map(Intervals::roas));
    }

    private static DoubleStream around(Optional<BigDecimal> figure, Optional<Interval> interval) {
        double at = figure.map(BigDecimal::doubleValue).orElse(0.0);
        return DoubleStream.concat(
                figure(figure),
                interval.map(bounds -> DoubleStream.of(bounds.low(), Math.min(bounds.high(), at * FAR)))
                        .orElse(DoubleStream.empty()));
    }

    private static DoubleStream figure(Optional<BigDecimal> figure) {
        return figure.map(known -> DoubleStream.of(known.doubleValue())).orElse(DoubleStream.empty());
    }
}
