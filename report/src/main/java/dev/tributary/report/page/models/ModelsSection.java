package dev.tributary.report.page.models;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Measure;
import dev.tributary.models.compare.Range;
import dev.tributary.report.page.chart.LinearScale;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.chart.Scale;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Sentence;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All models, side by side: each channel's orders by every model.
 *
 * @param lede on which channel they are furthest apart
 * @param axis the scale of orders
 * @param channels the channels, those with most orders first
 * @param others how many models have no symbol of their own; empty if all have
 * @param table all figures
 * @param csv the same
 */
public record ModelsSection(
        Sentence lede, Plot axis, List<ModelRow> channels, String others, ModelsTable table, CsvLink csv) {
    public ModelsSection {
        channels = List.copyOf(channels);
    }

    /** A channel: its marks, its orders by three models, and where IHC stands between the lowest and the highest. */
    public record ModelRow(String name, Plot marks, String first, String last, String ihc, String standing) {}

    /** Returns the section; empty if no model credits any channel. */
    public static Optional<ModelsSection> of(Comparison comparison, Material material) {
        List<ChannelComparison> channels = comparison.channels().stream()
                .filter(channel -> range(channel).high().signum() > 0)
                .sorted(Comparator.comparing((ChannelComparison channel) -> orders(channel, Comparison.IHC))
                        .reversed()
                        .thenComparing(ChannelComparison::channel, CodePoints::compare))
                .toList();
        if (channels.isEmpty()) {
            return Optional.empty();
        }
        PageText text = material.text();
        Scale scale = LinearScale.to(channels.stream()
                .mapToDouble(channel -> range(channel).high().doubleValue())
                .max()
                .orElse(0));
        ModelPlots plots = new ModelPlots(comparison.models(), scale, text);
        return Optional.of(new ModelsSection(
                lede(channels, material),
                scale.axis(text::round),
                channels.stream().map(channel -> row(channel, plots, text)).toList(),
                others(comparison, text),
                ModelsTable.of(comparison, channels, text),
                ModelsTable.csv(comparison, channels)));
    }

    private static ModelRow row(ChannelComparison channel, ModelPlots plots, PageText text) {
        Range range = range(channel);
        return new ModelRow(
                channel.channel(),
                plots.of(channel, range),
                whole(channel, "first", text),
                whole(channel, "last", text),
                text.number(orders(channel, Comparison.IHC), 2),
                range.standing(orders(channel, Comparison.IHC))
                        .map(standing -> text.percent(standing, 0))
                        .orElse(PageText.NONE));
    }

    private static String whole(ChannelComparison channel, String model, PageText text) {
        return channel.byModel().containsKey(model) ? text.number(orders(channel, model), 0) : PageText.NONE;
    }

    private static String others(Comparison comparison, PageText text) {
        long count = comparison.models().stream()
                .filter(model -> !ModelPlots.hasSymbol(model))
                .count();
        return count == 0 ? "" : text.count(count) + (count == 1 ? " other model" : " other models");
    }

    private static Sentence lede(List<ChannelComparison> channels, Material material) {
        PageText text = material.text();
        ChannelComparison furthest = channels.stream()
                .max(Comparator.comparing(ModelsSection::width))
                .orElseThrow();
        Range range = range(furthest);
        long orders = material.period().attributed().conversions();
        Sentence all = Sentence.of(
                "All models share out the same " + text.count(orders) + (orders == 1 ? " order. " : " orders. "));
        return width(furthest).signum() == 0
                ? all.text("Here they agree on every channel.")
                : all.text("They are furthest apart on ")
                        .name(furthest.channel())
                        .text(": from " + text.number(range.low(), 0) + " to " + text.number(range.high(), 0)
                                + ". Where the marks lie close together, the choice of a model does not matter.");
    }

    private static BigDecimal width(ChannelComparison channel) {
        return range(channel).high().subtract(range(channel).low());
    }

    private static Range range(ChannelComparison channel) {
        return channel.range(Measure.ORDERS).orElse(new Range(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private static BigDecimal orders(ChannelComparison channel, String model) {
        return channel.of(model).metrics().orders();
    }
}
