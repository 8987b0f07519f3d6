package dev.tributary.report.page.roles;

import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.chart.Plot;
import java.util.List;

/**
 * Bars of three parts, centred on the middle one, so that a channel that begins leans left.
 *
 * @param left how far the longest reaches to the left of the middle
 * @param right how far the longest reaches to the right
 */
record RoleBars(double left, double right) {
    private static final double GAP = 0.0025;
    private static final double TOP = 7;
    private static final double HEIGHT = 16;

    static RoleBars of(List<RoleParts> all) {
        return new RoleBars(
                all.stream().mapToDouble(RoleParts::left).max().orElse(1),
                all.stream().mapToDouble(RoleParts::right).max().orElse(1));
    }

    Plot plot(RoleParts parts) {
        double begins = left - parts.left();
        double keeps = begins + RoleParts.width(parts.began());
        double ends = keeps + RoleParts.width(parts.kept());
        double end = ends + RoleParts.width(parts.ended());
        return Plot.of(
                bar("d-i", begins, keeps, GAP),
                bar("d-h", keeps, ends, GAP),
                bar("d-c", ends, end, 0),
                new Mark.Upright("gap", at(left)));
    }

    private Mark bar(String style, double from, double to, double gap) {
        return new Mark.Bar(style, at(from), Math.max(at(from), at(to) - gap), TOP, HEIGHT);
    }

    private double at(double place) {
        return place / (left + right);
    }
}
