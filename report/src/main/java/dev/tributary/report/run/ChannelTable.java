package dev.tributary.report.run;

import dev.tributary.core.report.Figures;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import dev.tributary.report.text.Table;
import dev.tributary.report.text.TableColumn;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A window's figures per channel with a line of totals, for a terminal. The totals' ratios are ratios of sums. */
public final class ChannelTable {
    private static final int WIDEST_CHANNEL = 40;

    private ChannelTable() {}

    /** The table's text, lines ended by a line feed. */
    public static String render(WindowTotals report, Screen screen) {
        Figures total = report.total();
        TableColumn<Map.Entry<String, Figures>> channel =
                TableColumn.text("channel", WIDEST_CHANNEL, Map.Entry::getKey);
        return Table.of(
                List.copyOf(report.byChannel().entrySet()),
                List.of(
                        channel.withFooter("Total"),
                        figure("cost", total, figures -> Numbers.money(figures.cost())),
                        figure("orders (ihc)", total, figures -> Numbers.money(figures.ihc())),
                        figure("revenue", total, figures -> Numbers.money(figures.ihcRevenue())),
                        figure("CPO", total, figures -> Numbers.money(figures.cpo())),
                        figure("ROAS", total, figures -> Numbers.money(figures.roas()))),
                screen);
    }

    private static TableColumn<Map.Entry<String, Figures>> figure(
            String header, Figures total, Function<Figures, String> figure) {
        TableColumn<Map.Entry<String, Figures>> column =
                TableColumn.number(header, row -> figure.apply(row.getValue()));
        return column.withFooter(figure.apply(total));
    }
}
