package dev.tributary.report.compare;

import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.compare.Measure;
import dev.tributary.models.interval.Interval;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import dev.tributary.report.text.Table;
import dev.tributary.report.text.TableColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The intervals of one model's metrics, channel by channel, as a table. */
public final class IntervalTable {
    private static final int WIDEST_CHANNEL = 30;

    private IntervalTable() {}

    /** Returns the table's text, lines ended by a line feed. */
    public static String render(Comparison comparison, String model, Screen screen) {
        List<TableColumn<ChannelComparison>> columns = new ArrayList<>();
        columns.add(TableColumn.text(model, WIDEST_CHANNEL, ChannelComparison::channel));
        for (Measure measure : Measure.values()) {
            columns.add(TableColumn.number(measure.label() + ", 95 %", channel -> cell(channel, model, measure)));
        }
        return Table.of(comparison.channels(), columns, screen);
    }

    private static String cell(ChannelComparison channel, String model, Measure measure) {
        return channel.of(model)
                .intervals()
                .map(known -> interval(known, measure))
                .orElse("-");
    }

    /** For an interval without an upper bound, only the lower one. */
    private static String interval(Intervals known, Measure measure) {
        Interval interval = known.of(measure);
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
