package dev.tributary.report.run;

import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.report.text.Line;
import dev.tributary.report.text.Numbers;
import java.util.List;

/** The meaning of a window's totals, and the other amounts in the report, as text; empty without a window. */
public final class WindowText {
    private WindowText() {}

    /** Returns the lines. */
    public static List<Line> lines(WindowTotals totals) {
        if (totals.window().isAll()) {
            return List.of();
        }
        Metrics apart = totals.apart();
        String early = totals.early().orders().signum() == 0
                ? ""
                : "; of that " + credit(totals.early()) + " are on other days of the report, the days of their "
                        + "sessions";
        return List.of(
                new Line("Window", totals.window() + ": the orders of these days, and the cost of these days" + early),
                new Line(
                        "Apart",
                        "the report also contains cost " + Numbers.money(apart.cost()) + " of other days, and "
                                + credit(apart) + " of other days' conversions: not included in the totals above"));
    }

    private static String credit(Metrics metrics) {
        return Numbers.money(metrics.orders()) + " orders with revenue " + Numbers.money(metrics.revenue());
    }
}
