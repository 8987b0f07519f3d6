package dev.tributary.report.page.cost;

import dev.tributary.core.report.Metrics;
import dev.tributary.pipeline.page.GroupTotal;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Sentence;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Is the money where the revenue is?
 *
 * @param lede the answer in a sentence, or why there is none
 * @param table the paid channels; empty if there is nothing to show
 */
public record CostSection(Sentence lede, Optional<PaidTable> table) {
    /**
     * The paid channels, the highest return first.
     *
     * @param average cost per order and return of all of them, as a text
     * @param logarithmic which scales are logarithmic, as a sentence; may be empty
     * @param intervals whether figures have intervals
     */
    public record PaidTable(Axes axes, List<CostLine> lines, String average, String logarithmic, boolean intervals) {
        public PaidTable {
            lines = List.copyOf(lines);
        }
    }

    /** The numbers at the plots. */
    public record Axes(Plot shares, Plot cpo, Plot roas) {}

    /** Writes the section. */
    public static CostSection of(Material material) {
        return material.period()
                .paid()
                .filter(paid -> material.hasOrders())
                .map(paid -> of(material, paid))
                .orElseGet(() -> new CostSection(Sentence.of(nothing(material)), Optional.empty()));
    }

    private static String nothing(Material material) {
        Metrics all = material.period().all().metrics();
        if (!all.costed()) {
            return "The source has no costs, so there is neither a cost per order nor a return.";
        }
        if (all.cost().signum() == 0) {
            return "Nothing was spent in this window.";
        }
        return material.hasOrders()
                ? "No channel’s spend is 1" + PageText.NARROW
                        + "% of its revenue or more, so there is little to compare."
                : "No order is credited, so there is neither a cost per order nor a return.";
    }

    private static CostSection of(Material material, GroupTotal paid) {
        PageText text = material.text();
        Metrics together = paid.metrics();
        Metrics all = material.period().all().metrics();
        List<PageChannel> channels = material.paid().stream()
                .sorted(Comparator.comparing((PageChannel channel) ->
                                channel.metrics().roas().orElse(BigDecimal.ZERO))
                        .reversed())
                .toList();
        CostScales scales = CostScales.of(channels, together, all);
        CostLines lines = new CostLines(scales, together, all, text);
        return new CostSection(
                CostLede.of(channels, together, material),
                Optional.of(new PaidTable(
                        new Axes(
                                scales.shares().axis(text::roundPercent),
                                scales.cpo().axis(text::round),
                                scales.roas().axis(text::round)),
                        channels.stream().map(lines::of).toList(),
                        "CPO " + together.cpo().map(text::ratio).orElse(PageText.NONE) + ", ROAS "
                                + together.roas().map(text::ratio).orElse(PageText.NONE),
                        logarithmic(scales),
                        material.hasIntervals())));
    }

    private static String logarithmic(CostScales scales) {
        if (scales.cpo().logarithmic()) {
            return scales.roas().logarithmic()
                    ? "The scales of CPO and ROAS are logarithmic."
                    : "The scale of CPO is logarithmic.";
        }
        return scales.roas().logarithmic() ? "The scale of ROAS is logarithmic." : "";
    }
}
