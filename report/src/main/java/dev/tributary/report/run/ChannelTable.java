package dev.tributary.report.run;

import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import dev.tributary.report.text.Table;
import dev.tributary.report.text.TableColumn;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A window's metrics per channel with a line of totals, as a table. The totals' ratios are ratios of sums. */
public final class ChannelTable {
    private static final int WIDEST_CHANNEL = 40;

    private ChannelTable() {}

    /** Returns the table's text, lines ended by a line feed. */
    public static String render(WindowTotals report, Screen screen) {
        Metrics total = report.total();
        TableColumn<Map.Entry<String, Metrics>> channel =
                TableColumn.text("channel", WIDEST_CHANNEL, Map.Entry::getKey);
        return Table.of(
                List.copyOf(report.byChannel().entrySet()),
                List.of(
                        channel.withFooter("Total"),
                        figure("cost", total, metrics -> Numbers.money(metrics.cost())),
                        figure("orders (ihc)", total, metrics -> Numbers.money(metrics.orders())),
                        figure("revenue", total, metrics -> Numbers.money(metrics.revenue())),
                        figure("CPO", total, metrics -> Numbers.money(metrics.cpo())),
                        figure("ROAS", total, metrics -> Numbers.money(metrics.roas()))),
                screen);
    }

    private static TableColumn<Map.Entry<String, Metrics>> figure(
            String header, Metrics total, Function<Metrics, String> figure) {
        TableColumn<Map.Entry<String, Metrics>> column =
                TableColumn.number(header, row -> figure.apply(row.getValue()));
        return column.withFooter(figure.apply(total));
    }
}
