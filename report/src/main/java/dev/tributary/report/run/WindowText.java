package dev.tributary.report.run;

import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.report.text.Line;
import dev.tributary.report.text.Numbers;
import java.util.List;

/** What a window's totals hold, and what the report holds apart from them; nothing without a window. */
public final class WindowText {
    private WindowText() {}

    /** The lines. */
    public static List<Line> lines(WindowTotals totals) {
        if (totals.window().isAll()) {
            return List.of();
        }
        Metrics apart = totals.apart();
        String early = totals.early().orders().signum() == 0
                ? ""
                : "; of that " + credit(totals.early()) + " stand on other days of the report, those of their sessions";
        return List.of(
                new Line("Window", totals.window() + ": the orders of these days, and the cost of these days" + early),
                new Line(
                        "Apart",
                        "the report also holds cost " + Numbers.money(apart.cost()) + " of other days, and "
                                + credit(apart) + " of other days' conversions: in no total above"));
    }

    private static String credit(Metrics metrics) {
        return Numbers.money(metrics.orders()) + " orders with revenue " + Numbers.money(metrics.revenue());
    }
}
