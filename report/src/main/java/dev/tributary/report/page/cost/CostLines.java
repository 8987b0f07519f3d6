package dev.tributary.report.page.cost;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.interval.Interval;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.chart.Scale;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the rows of cost and return. */
final class CostLines {
    private static final String MIDDLE = "50%";
    private static final double RADIUS = 4.5;
    private static final double SMALL_PART = 0.0095;

    private final CostScales scales;
    private final Metrics together;
    private final Metrics all;
    private final PageText text;

    /**
     * @param together all paid channels together
     * @param all all channels
     */
    CostLines(CostScales scales, Metrics together, Metrics all, PageText text) {
        this.scales = scales;
        this.together = together;
        this.all = all;
        this.text = text;
    }

    CostLine of(PageChannel channel) {
        Metrics metrics = channel.metrics();
        return new CostLine(
                channel.name(),
                shares(metrics),
                figure(
                        scales.cpo(),
                        "sp",
                        together.cpo(),
                        metrics.cpo(),
                        channel.intervals().map(Intervals::cpo),
                        List.of()),
                figure(
                        scales.roas(),
                        "rev",
                        together.roas(),
                        metrics.roas(),
                        channel.intervals().map(Intervals::roas),
                        List.of(new Mark.Upright("unity", scales.roas().at(1)))));
    }

    private CostLine.Plotted shares(Metrics metrics) {
        double spend = part(metrics.cost(), all.cost());
        double revenue = part(metrics.revenue(), all.revenue());
        double from = scales.shares().at(spend);
        double to = scales.shares().at(revenue);
        return new CostLine.Plotted(
                new Plot(scales.shares().grid())
                        .with(List.of(
                                new Mark.Along("l-grey", from, to, MIDDLE),
                                new Mark.Dot("d-sp", from, MIDDLE, RADIUS),
                                new Mark.Dot("d-rev", to, MIDDLE, RADIUS))),
                percent(spend) + " → " + percent(revenue),
                "");
    }

    /** Returns a part of a whole, 0 to 1; 0 if there is no whole. */
    static double part(BigDecimal one, BigDecimal whole) {
        return whole.signum() == 0 ? 0 : one.doubleValue() / whole.doubleValue();
    }

    private String percent(double part) {
        return text.percent(part, part != 0 && Math.abs(part) < SMALL_PART ? 1 : 0);
    }

    private CostLine.Plotted figure(
            Scale scale,
            String style,
            Optional<BigDecimal> average,
            Optional<BigDecimal> figure,
            Optional<Interval> interval,
            List<Mark> lines) {
        List<Mark> marks = new ArrayList<>(scale.grid());
        marks.addAll(lines);
        average.ifPresent(mean -> marks.add(new Mark.Upright("ref", scale.at(mean.doubleValue()))));
        figure.ifPresent(known -> {
            interval.filter(bounds -> bounds.low() < bounds.high())
                    .ifPresent(bounds -> marks.add(
                            new Mark.Along("l-" + style, scale.at(bounds.low()), scale.at(bounds.high()), MIDDLE)));
            marks.add(new Mark.Dot(
                    style.equals("sp") ? "d-spf" : "d-rev", scale.at(known.doubleValue()), MIDDLE, RADIUS));
        });
        return new CostLine.Plotted(
                new Plot(marks),
                figure.map(text::ratio).orElse(PageText.NONE),
                figure.flatMap(known -> interval).map(text::range).orElse(""));
    }
}
