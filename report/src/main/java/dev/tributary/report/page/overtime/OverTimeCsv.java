package dev.tributary.report.page.overtime;

import dev.tributary.core.report.Metrics;
import dev.tributary.pipeline.page.Period;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.page.days.DaySpan;
import dev.tributary.report.page.days.SpanSums;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days of all channels as a CSV file in the page: each day, or by span if there are very many; none if even that
 * would make the page heavy.
 */
final class OverTimeCsv {
    private static final int MOST_ROWS = 6000;
    private static final int MOST_LETTERS = 400_000;

    private OverTimeCsv() {}

    static OverTime.DaysFile of(Material material, SpanSums sums) {
        if (material.period().days().size() <= MOST_ROWS) {
            CsvLink link = byDay(material.period());
            if (isLight(link)) {
                return new OverTime.DaysFile(Optional.of(link), true);
            }
        }
        return new OverTime.DaysFile(Optional.of(bySpan(material, sums)).filter(OverTimeCsv::isLight), false);
    }

    private static boolean isLight(CsvLink link) {
        return link.address().length() <= MOST_LETTERS;
    }

    private static CsvLink byDay(Period period) {
        return CsvLink.of(
                "channels_by_day.csv",
                "Download all days as CSV",
                List.of("channel_name", "date", "cost", "orders", "revenue"),
                period.days().entrySet().stream()
                        .map(row -> row(
                                row.getKey().channel(),
                                List.of(row.getKey().day().toString()),
                                row.getValue()))
                        .toList());
    }

    private static CsvLink bySpan(Material material, SpanSums sums) {
        List<List<String>> rows = new ArrayList<>();
        for (PageChannel channel : material.channels()) {
            List<Metrics> own = sums.channel(channel.name());
            for (int i = 0; i < own.size(); i++) {
                DaySpan span = sums.spans().spans().get(i);
                rows.add(row(
                        channel.name(),
                        List.of(span.first().toString(), span.last().toString()),
                        own.get(i)));
            }
        }
        return CsvLink.of(
                "channels_by_period.csv",
                "Download by " + sums.spans().length() + " days as CSV",
                List.of("channel_name", "from", "to", "cost", "orders", "revenue"),
                rows);
    }

    private static List<String> row(String channel, List<String> days, Metrics metrics) {
        List<String> row = new ArrayList<>();
        row.add(Cell.text(channel));
        row.addAll(days);
        row.add(Cell.number(metrics.cost()));
        row.add(Cell.number(metrics.orders()));
        row.add(Cell.number(metrics.revenue()));
        return row;
    }
}
