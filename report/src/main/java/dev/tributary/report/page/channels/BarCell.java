package dev.tributary.report.page.channels;

import dev.tributary.models.interval.Interval;
import dev.tributary.report.page.chart.LinearScale;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.chart.Plot;
import java.util.Optional;

/**
 * A figure with its bar: solid to the lower bound of its interval, thin to the upper, with a tick at the figure itself.
 *
 * @param figure the figure
 * @param bar the bar
 */
public record BarCell(FigureCell figure, Plot bar) {
    private static final double TOP = 5;
    private static final double HEIGHT = 12;
    private static final double THIN_TOP = 8;
    private static final double THIN = 6;

    static BarCell of(FigureCell cell, double figure, Optional<Interval> interval, String style, LinearScale scale) {
        return new BarCell(
                cell,
                interval.filter(bounds -> bounds.high() > bounds.low())
                        .map(bounds -> withBounds(figure, bounds, style, scale))
                        .orElseGet(() -> figure > 0 ? Plot.of(solid(style, scale.at(figure))) : Plot.NONE));
    }

    private static Plot withBounds(double figure, Interval bounds, String style, LinearScale scale) {
        double low = scale.at(bounds.low());
        return Plot.of(
                solid(style, low),
                new Mark.Bar("b-iv", low, scale.at(bounds.high()), THIN_TOP, THIN),
                new Mark.Upright("w-rev", scale.at(figure), "4", "18"));
    }

    private static Mark solid(String style, double end) {
        return new Mark.Bar(style, 0, end, TOP, HEIGHT);
    }
}
