package dev.tributary.report.run;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.Metrics;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.List;

/**
 * The report as {@code channel_name,date,cost,ihc,ihc_revenue,CPO,ROAS}, ordered by channel and date. CPO is empty where
 * ihc is 0, ROAS where cost is 0; both are rounded to six decimals.
 */
public final class ChannelReportCsv {
    private static final List<String> HEADER =
            List.of("channel_name", "date", "cost", "ihc", "ihc_revenue", "CPO", "ROAS");

    private ChannelReportCsv() {}

    /** Writes the file, replacing an existing one. */
    public static void write(ChannelReport report, Path file) {
        CsvFile.write(file, HEADER, report.rows().entrySet().stream().map(row -> cells(row.getKey(), row.getValue())));
    }

    private static List<String> cells(ChannelDay channelDay, Metrics metrics) {
        return List.of(
                Cell.text(channelDay.channel()),
                channelDay.day().toString(),
                Cell.number(metrics.cost()),
                Cell.number(metrics.orders()),
                Cell.number(metrics.revenue()),
                Cell.number(metrics.cpo()),
                Cell.number(metrics.roas()));
    }
}
