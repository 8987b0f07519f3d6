package dev.tributary.report.page.overtime;

import dev.tributary.core.report.Metrics;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.days.DaySpan;
import dev.tributary.report.page.days.DaySpans;
import dev.tributary.report.page.text.PageDates;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the bars of a panel: per span the mean revenue and spend of a day. A sum below 0 has no bar. */
final class PanelBars {
    private static final double HEIGHT = 74;
    private static final double WIDTH = 0.78;
    private static final double LEAST = 0.05;

    private final DaySpans spans;
    private final PageText text;
    private final PageDates dates;
    private final boolean costed;

    /** @param costed whether the source has costs */
    PanelBars(DaySpans spans, PageText text, boolean costed) {
        this.spans = spans;
        this.text = text;
        this.dates = text.dates();
        this.costed = costed;
    }

    /**
     * What a panel shows.
     *
     * @param revenue the mean revenue of a day, one per span
     * @param spend the mean spend of a day, one per span
     * @param before the mean revenue of a day in the earlier period
     */
    record Means(List<BigDecimal> revenue, List<BigDecimal> spend, Optional<BigDecimal> before) {
        double highest() {
            return Math.max(most(revenue), before.map(BigDecimal::doubleValue).orElse(0.0));
        }

        double deepest() {
            return most(spend);
        }

        double reach() {
            return highest() + deepest();
        }

        private static double most(List<BigDecimal> figures) {
            return figures.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        }
    }

    /** Returns the means of a day. */
    Means shown(List<Metrics> sums, Optional<BigDecimal> before) {
        List<BigDecimal> revenue = new ArrayList<>();
        List<BigDecimal> spend = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            DaySpan span = spans.spans().get(i);
            revenue.add(span.perDay(sums.get(i).revenue()));
            spend.add(span.perDay(sums.get(i).cost()));
        }
        return new Means(revenue, spend, before);
    }

    /**
     * Draws a panel.
     *
     * @param common how much the largest panel of one scale shows from top to bottom
     */
    OverTimePanel.Drawing draw(Means shown, double common) {
        double reach = shown.reach() > 0 ? shown.reach() : 1;
        double base = Math.max(1, Math.round(HEIGHT * shown.highest() / reach));
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < shown.revenue().size(); i++) {
            bar(shown, i, base, reach).ifPresent(marks::add);
        }
        shown.before()
                .filter(mean -> mean.signum() > 0)
                .ifPresent(mean -> marks.add(new Mark.Along(
                        "ref",
                        0,
                        1,
                        Mark.pixels(Math.max(0, base - HEIGHT * mean.doubleValue() / reach)),
                        Optional.of("mean of the earlier period: " + text.number(mean, 2) + " a day"))));
        return new OverTimePanel.Drawing(
                new Plot(marks), HEIGHT + 2, base, common > 0 ? Math.min(1, shown.reach() / common) : 1);
    }

    private Optional<Mark> bar(Means shown, int span, double base, double reach) {
        double up = HEIGHT * shown.revenue().get(span).doubleValue() / reach;
        double down = HEIGHT * shown.spend().get(span).doubleValue() / reach;
        double from = (double) span / shown.revenue().size();
        double to = from + WIDTH / shown.revenue().size();
        List<Mark> bars = new ArrayList<>();
        if (up >= LEAST) {
            bars.add(new Mark.Bar("b-rev", from, to, base - up, up));
        }
        if (down >= LEAST) {
            bars.add(new Mark.Bar("b-sp", from, to, base + 1, down));
        }
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mark.Group("", "", Optional.of(title(shown, span)), bars));
    }

    private String title(Means shown, int number) {
        DaySpan span = spans.spans().get(number);
        String days = span.days() == 1
                ? dates.dayOfYear(span.first())
                : dates.day(span.first()) + " to " + dates.dayOfYear(span.last()) + ", a day";
        String revenue = days + ": revenue " + text.number(shown.revenue().get(number), 2);
        return costed ? revenue + ", spend " + text.number(shown.spend().get(number), 2) : revenue;
    }
}
