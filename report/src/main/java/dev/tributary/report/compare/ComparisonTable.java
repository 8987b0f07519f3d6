package dev.tributary.report.compare;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.tributary.core.report.Figures;
import dev.tributary.core.text.Shown;
import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Measure;
import dev.tributary.report.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One measure of all models, channel by channel, for a terminal: beside the models how far they are apart, and where IHC stands
 * between the lowest and the highest.
 */
public final class ComparisonTable {
    private static final int WIDEST_CHANNEL = 30;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Comparison comparison;
    private final Measure measure;
    private final Map<String, Figures> totals;

    private ComparisonTable(Comparison comparison, Measure measure) {
        this.comparison = comparison;
        this.measure = measure;
        this.totals = comparison.totals();
    }

    /** The table's text, lines ended by a line feed. */
    public static String render(Comparison comparison, Measure measure) {
        return new ComparisonTable(comparison, measure).render();
    }

    private String render() {
        List<ColumnData<ChannelComparison>> columns = new ArrayList<>();
        columns.add(new Column()
                .header(measure.label())
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .footer("Total")
                .footerAlign(HorizontalAlign.LEFT)
                .maxWidth(WIDEST_CHANNEL)
                .with(channel -> Shown.plain(channel.channel())));
        for (String model : comparison.models()) {
            String total = Numbers.money(Optional.ofNullable(totals.get(model)).flatMap(measure::of));
            columns.add(column(model, total, channel -> Numbers.money(channel.figure(model, measure))));
        }
        if (comparison.models().size() > 1) {
            columns.add(column("low - high", "", this::range));
        }
        if (comparison.models().size() > 1 && comparison.models().contains(Comparison.IHC)) {
            columns.add(column("ihc at", "", this::standing));
        }
        String table = AsciiTable.builder()
                .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
                .lineSeparator("\n")
                .data(comparison.channels(), columns)
                .asString();
        return table.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private static ColumnData<ChannelComparison> column(
            String header, String footer, Function<ChannelComparison, String> cell) {
        return new Column()
                .header(header)
                .headerAlign(HorizontalAlign.RIGHT)
                .dataAlign(HorizontalAlign.RIGHT)
                .footer(footer)
                .footerAlign(HorizontalAlign.RIGHT)
                .with(cell);
    }

    private String range(ChannelComparison channel) {
        return channel.range(measure)
                .map(range -> Numbers.money(range.low()) + " - " + Numbers.money(range.high()))
                .orElse("-");
    }

    private String standing(ChannelComparison channel) {
        return channel.range(measure)
                .flatMap(range -> channel.figure(Comparison.IHC, measure).flatMap(range::standing))
                .map(standing -> standing.multiply(PERCENT).setScale(0, RoundingMode.HALF_EVEN) + " %")
                .orElse("-");
    }
}
