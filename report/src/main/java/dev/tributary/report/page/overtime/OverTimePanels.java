package dev.tributary.report.page.overtime;

import dev.tributary.core.report.Metrics;
import dev.tributary.pipeline.page.Earlier;
import dev.tributary.report.page.days.SpanSums;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Piece;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the panels: all channels together, then each of the largest in the order of the table of channels. */
final class OverTimePanels {
    /** More panels than that are too many to look at. */
    static final int MOST = 24;

    private final Material material;
    private final SpanSums sums;
    private final PanelBars bars;

    OverTimePanels(Material material, SpanSums sums) {
        this.material = material;
        this.sums = sums;
        this.bars = new PanelBars(
                sums.spans(), material.text(), material.period().all().metrics().costed());
    }

    /** Returns the channels that have a panel. */
    static List<PageChannel> drawn(Material material) {
        Set<String> largest = material.channels().stream()
                .filter(channel -> size(channel).signum() != 0)
                .sorted(Comparator.comparing(OverTimePanels::size).reversed())
                .limit(MOST)
                .map(PageChannel::name)
                .collect(Collectors.toSet());
        return material.channels().stream()
                .filter(channel -> largest.contains(channel.name()))
                .toList();
    }

    private static BigDecimal size(PageChannel channel) {
        return channel.metrics().revenue().abs().add(channel.metrics().cost().abs());
    }

    List<OverTimePanel> all() {
        List<PageChannel> channels = drawn(material);
        List<PanelBars.Means> shown = channels.stream()
                .map(channel -> bars.shown(sums.channel(channel.name()), before(channel.name())))
                .toList();
        double common = shown.stream().mapToDouble(PanelBars.Means::reach).max().orElse(0);
        List<OverTimePanel> panels = new ArrayList<>();
        panels.add(panel("All channels", material.period().all().metrics(), bars.shown(sums.all(), before()), 0));
        for (int i = 0; i < channels.size(); i++) {
            panels.add(panel(channels.get(i).name(), channels.get(i).metrics(), shown.get(i), common));
        }
        return panels;
    }

    private OverTimePanel panel(String name, Metrics metrics, PanelBars.Means shown, double common) {
        PageText text = material.text();
        return new OverTimePanel(
                new Piece.Name(name),
                text.number(metrics.revenue(), 0),
                metrics.costed() ? text.number(metrics.cost(), 0) : "",
                bars.draw(shown, common),
                new OverTimePanel.Peaks(
                        text.number(most(shown.revenue()), 0),
                        text.number(most(shown.spend()), 0),
                        most(shown.revenue()).signum() > 0));
    }

    private static BigDecimal most(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private Optional<BigDecimal> before() {
        return material.earlier()
                .map(earlier -> perDay(earlier.period().all().metrics().revenue(), earlier));
    }

    private Optional<BigDecimal> before(String channel) {
        return material.earlier()
                .flatMap(earlier -> earlier.period()
                        .channel(channel)
                        .map(figures -> perDay(figures.metrics().revenue(), earlier)));
    }

    private static BigDecimal perDay(BigDecimal sum, Earlier.Known earlier) {
        return sum.divide(BigDecimal.valueOf(earlier.period().length()), MathContext.DECIMAL64);
    }
}
