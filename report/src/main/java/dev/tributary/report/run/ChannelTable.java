package dev.tributary.report.run;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.tributary.core.report.Figures;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.core.text.Shown;
import dev.tributary.report.text.Numbers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A window's figures per channel with a line of totals, for a terminal. The totals' ratios are ratios of sums. */
public final class ChannelTable {
    private static final int WIDEST_CHANNEL = 40;

    private ChannelTable() {}

    /** The table's text, lines ended by a line feed. */
    public static String render(WindowTotals report) {
        Figures total = report.total();
        String table = AsciiTable.builder()
                .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
                .lineSeparator("\n")
                .data(
                        report.byChannel().entrySet(),
                        List.of(
                                channel(),
                                figure("cost", total, figures -> Numbers.money(figures.cost())),
                                figure("orders (ihc)", total, figures -> Numbers.money(figures.ihc())),
                                figure("revenue", total, figures -> Numbers.money(figures.ihcRevenue())),
                                figure("CPO", total, figures -> Numbers.money(figures.cpo())),
                                figure("ROAS", total, figures -> Numbers.money(figures.roas()))))
                .asString();
        return table.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private static ColumnData<Map.Entry<String, Figures>> channel() {
        return new Column()
                .header("channel")
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .footer("Total")
                .footerAlign(HorizontalAlign.LEFT)
                .maxWidth(WIDEST_CHANNEL)
                .with(row -> Shown.plain(row.getKey()));
    }

    private static ColumnData<Map.Entry<String, Figures>> figure(
            String header, Figures total, Function<Figures, String> figure) {
        return new Column()
                .header(header)
                .headerAlign(HorizontalAlign.RIGHT)
                .dataAlign(HorizontalAlign.RIGHT)
                .footer(figure.apply(total))
                .footerAlign(HorizontalAlign.RIGHT)
                .with(row -> figure.apply(row.getValue()));
    }
}
