package dev.tributary.report.page.heads;

import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.days.DaySpan;
import dev.tributary.report.page.days.DaySpans;
import dev.tributary.report.page.text.PageDates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Bars of a figure, one per day or span of days. Where it is undefined there is no bar; a bar of 0 is a hairline. */
final class HeadBars {
    private static final double HEIGHT = 30;
    private static final double HAIRLINE = 0.4;
    private static final double WIDTH = 0.74;

    private final DaySpans spans;
    private final PageDates dates;

    HeadBars(DaySpans spans, PageDates dates) {
        this.spans = spans;
        this.dates = dates;
    }

    /**
     * Draws a figure.
     *
     * @param figures one per span; empty where it is undefined
     */
    Plot of(String style, List<Optional<BigDecimal>> figures, Function<BigDecimal, String> format) {
        double largest = figures.stream()
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        double step = 1.0 / figures.size();
        List<Mark> bars = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            double from = i * step;
            String days = days(spans.spans().get(i));
            figures.get(i).ifPresent(figure -> {
                double height = largest > 0 ? Math.max(0, figure.doubleValue() / largest * HEIGHT) : 0;
                double shown = Math.max(HAIRLINE, height);
                bars.add(new Mark.Bar(style, from, from + WIDTH * step, HEIGHT - shown, shown)
                        .titled(days + ": " + format.apply(figure)));
            });
        }
        return new Plot(bars);
    }

    private String days(DaySpan span) {
        return span.days() == 1
                ? dates.dayOfYear(span.first())
                : dates.day(span.first()) + " to " + dates.dayOfYear(span.last()) + ", a day";
    }
}
