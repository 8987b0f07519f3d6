package dev.tributary.report.page.times;

import dev.tributary.report.page.chart.LinearScale;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Upright bars side by side, with lines at some places between them.
 *
 * @param bars from left to right
 * @param lines named places
 */
record Histogram(List<Upright> bars, List<Place> lines) {
    private static final double TOP = 20;
    private static final double HEIGHT = 150;
    private static final double BOTTOM = TOP + HEIGHT;

    /** What the bars have of the width; the rest is for the numbers at the grid. */
    private static final double WIDTH = 0.92;

    private static final double BAR = 0.8;
    private static final double ABOVE_LINE = 4;
    private static final double BELOW_BARS = 15;
    private static final double AT_TOP = 14;
    private static final double NAME_OF_LINE = 11;
    private static final String LINE_TOP = "2";
    private static final double ASIDE = 0.01;
    private static final double RIGHT = 0.66;

    Histogram {
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
    }

    /**
     * A bar.
     *
     * @param label below it; empty for none
     * @param share its height, as a fraction of all orders
     * @param title what it is
     */
    record Upright(String label, BigDecimal share, String title) {}

    /**
     * A place between the bars, such as a median.
     *
     * @param at counted in bars from the left edge of the first
     */
    record Place(double at, String name) {}

    Plot plot(PageText text) {
        LinearScale scale = LinearScale.to(bars.stream()
                .mapToDouble(bar -> bar.share().doubleValue())
                .max()
                .orElse(0));
        List<Mark> marks = new ArrayList<>();
        scale.ticks().stream().filter(tick -> tick > 0).forEach(tick -> grid(marks, scale.at(tick), tick, text));
        for (int at = 0; at < bars.size(); at++) {
            bar(marks, at, scale);
        }
        marks.add(new Mark.Along("base", 0, WIDTH, Mark.pixels(BOTTOM)));
        lines.forEach(line -> place(marks, line));
        return new Plot(marks);
    }

    private static void grid(List<Mark> marks, double height, double tick, PageText text) {
        double y = BOTTOM - height * HEIGHT;
        if (y >= AT_TOP) {
            marks.add(new Mark.Along("g", 0, 1, Mark.pixels(y)));
            marks.add(new Mark.Label("", 1, y - ABOVE_LINE, Mark.Anchor.END, text.roundPercent(tick)));
        }
    }

    private void bar(List<Mark> marks, int at, LinearScale scale) {
        Upright bar = bars.get(at);
        double height = scale.at(bar.share().doubleValue()) * HEIGHT;
        marks.add(new Mark.Bar("b-rev", along(at), along(at + BAR), BOTTOM - height, height, Optional.of(bar.title())));
        if (!bar.label().isEmpty()) {
            marks.add(new Mark.Label("", along(at + BAR / 2), BOTTOM + BELOW_BARS, Mark.Anchor.MIDDLE, bar.label()));
        }
    }

    private void place(List<Mark> marks, Place line) {
        double at = along(Math.min(line.at(), bars.size()));
        boolean left = at > RIGHT;
        marks.add(new Mark.Upright("ref", at, LINE_TOP, Mark.pixels(BOTTOM)));
        marks.add(new Mark.Label(
                "",
                left ? at - ASIDE : at + ASIDE,
                NAME_OF_LINE,
                left ? Mark.Anchor.END : Mark.Anchor.START,
                line.name()));
    }

    private double along(double at) {
        return at / bars.size() * WIDTH;
    }
}
