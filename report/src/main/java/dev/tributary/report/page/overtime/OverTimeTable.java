package dev.tributary.report.page.overtime;

import dev.tributary.core.report.Metrics;
import dev.tributary.report.page.days.DaySpan;
import dev.tributary.report.page.days.SpanSums;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Piece;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The sums behind the panels, of all channels.
 *
 * @param first the head of the first column
 * @param channels the heads of the others, after that of all channels together
 * @param rows one per span
 * @param total the sums of all spans
 */
public record OverTimeTable(String first, List<Piece.Name> channels, List<SpanRow> rows, SpanRow total) {
    private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.5");

    public OverTimeTable {
        channels = List.copyOf(channels);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param days its days
     * @param sums one per column
     */
    public record SpanRow(String days, List<Sums> sums) {}

    /**
     * The sums of a channel.
     *
     * @param spend empty if it rounds to nothing
     */
    public record Sums(String revenue, String spend) {}

    static OverTimeTable of(Material material, SpanSums sums) {
        List<PageChannel> channels = material.channels();
        List<List<Metrics>> columns = new ArrayList<>();
        columns.add(sums.all());
        channels.forEach(channel -> columns.add(sums.channel(channel.name())));
        List<SpanRow> rows = new ArrayList<>();
        for (int span = 0; span < sums.spans().spans().size(); span++) {
            int number = span;
            rows.add(row(
                    days(sums.spans().spans().get(span), material),
                    columns.stream().map(column -> column.get(number)).toList(),
                    material.text()));
        }
        List<Metrics> totals = new ArrayList<>();
        totals.add(material.period().all().metrics());
        channels.forEach(channel -> totals.add(channel.metrics()));
        return new OverTimeTable(
                sums.spans().single() ? "Day" : "Days",
                channels.stream().map(channel -> new Piece.Name(channel.name())).toList(),
                rows,
                row("All days", totals, material.text()));
    }

    private static String days(DaySpan span, Material material) {
        return span.days() == 1
                ? material.day(span.first())
                : material.day(span.first()) + " " + PageText.NONE + " " + material.day(span.last());
    }

    private static SpanRow row(String days, List<Metrics> sums, PageText text) {
        return new SpanRow(
                days,
                sums.stream()
                        .map(metrics -> new Sums(
                                text.number(metrics.revenue(), 0),
                                metrics.cost().abs().compareTo(LEAST_SHOWN) > 0 ? text.number(metrics.cost(), 0) : ""))
                        .toList());
    }
}
