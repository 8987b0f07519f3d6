package dev.tributary.report.compare;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.tributary.core.text.Shown;
import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Doubt;
import dev.tributary.models.compare.Measure;
import dev.tributary.models.doubt.Interval;
import dev.tributary.report.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The intervals of one model's figures, channel by channel, for a terminal. */
public final class IntervalTable {
    private static final int WIDEST_CHANNEL = 30;

    private IntervalTable() {}

    /** The table's text, lines ended by a line feed. */
    public static String render(Comparison comparison, String model) {
        List<ColumnData<ChannelComparison>> columns = new ArrayList<>();
        columns.add(new Column()
                .header(model)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(WIDEST_CHANNEL)
                .with(channel -> Shown.plain(channel.channel())));
        for (Measure measure : Measure.values()) {
            columns.add(new Column()
                    .header(measure.label() + ", 95 %")
                    .headerAlign(HorizontalAlign.RIGHT)
                    .dataAlign(HorizontalAlign.RIGHT)
                    .with(channel -> cell(channel, model, measure)));
        }
        String table = AsciiTable.builder()
                .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
                .lineSeparator("\n")
                .data(comparison.channels(), columns)
                .asString();
        return table.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cell(ChannelComparison channel, String model, Measure measure) {
        return channel.of(model).doubt().map(doubt -> interval(doubt, measure)).orElse("-");
    }

    /** Of an interval without a bound above, only the one below. */
    private static String interval(Doubt doubt, Measure measure) {
        Interval interval = doubt.of(measure);
        if (!Double.isFinite(interval.low())) {
            return "-";
        }
        return Double.isFinite(interval.high())
                ? money(interval.low()) + " - " + money(interval.high())
                : money(interval.low()) + " or more";
    }

    private static String money(double bound) {
        return Numbers.money(BigDecimal.valueOf(bound));
    }
}
