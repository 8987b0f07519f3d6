package dev.tributary.report.page.channels;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.interval.Interval;
import dev.tributary.report.page.chart.LinearScale;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Makes the rows of channels. Bars of a column share one scale, whatever their group. */
final class ChannelLines {
    private final Material material;
    private final PageText text;
    private final LinearScale spend;
    private final LinearScale orders;
    private final LinearScale revenue;

    ChannelLines(Material material) {
        this.material = material;
        this.text = material.text();
        List<PageChannel> channels = material.channels();
        this.spend = scale(channels, channel -> channel.metrics().cost().doubleValue());
        this.orders = scale(channels, channel -> end(channel, Metrics::orders, Intervals::orders));
        this.revenue = scale(channels, channel -> end(channel, Metrics::revenue, Intervals::revenue));
    }

    private static LinearScale scale(List<PageChannel> channels, ToDoubleFunction<PageChannel> end) {
        return LinearScale.to(channels.stream().mapToDouble(end).max().orElse(0));
    }

    private static double end(
            PageChannel channel, Function<Metrics, BigDecimal> figure, Function<Intervals, Interval> interval) {
        double bar = figure.apply(channel.metrics()).doubleValue();
        return channel.intervals()
                .map(interval)
                .map(bounds -> Math.max(bar, bounds.high()))
                .orElse(bar);
    }

    ChannelLine of(PageChannel channel) {
        Metrics metrics = channel.metrics();
        Optional<Interval> aboutOrders = channel.intervals().map(Intervals::orders);
        Optional<Interval> aboutRevenue = channel.intervals().map(Intervals::revenue);
        return new ChannelLine(
                channel.name(),
                BarCell.of(
                        FigureCell.spend(metrics, text), metrics.cost().doubleValue(), Optional.empty(), "b-sp", spend),
                BarCell.of(
                        FigureCell.orders(metrics.orders(), aboutOrders, text),
                        metrics.orders().doubleValue(),
                        aboutOrders,
                        "b-rev",
                        orders),
                BarCell.of(
                        FigureCell.money(metrics.revenue(), aboutRevenue, text),
                        metrics.revenue().doubleValue(),
                        aboutRevenue,
                        "b-rev",
                        revenue),
                FigureCell.ratio(metrics.cpo(), channel.intervals().map(Intervals::cpo), text),
                FigureCell.ratio(metrics.roas(), channel.intervals().map(Intervals::roas), text),
                MoveCell.of(material.roasChange(channel.name()), text));
    }
}
