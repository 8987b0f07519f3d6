package dev.tributary.report.run;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.Metrics;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.List;

/**
 * The report by campaign as {@code channel_name,campaign,date,cost,ihc,ihc_revenue,CPO,ROAS}, ordered by channel, campaign and
 * date. The campaign is empty for sessions without one, CPO where ihc is 0, ROAS where cost is 0.
 */
public final class CampaignReportCsv {
    private static final List<String> HEADER =
            List.of("channel_name", "campaign", "date", "cost", "ihc", "ihc_revenue", "CPO", "ROAS");

    private CampaignReportCsv() {}

    /** Writes the file, replacing an existing one. */
    public static void write(CampaignReport report, Path file) {
        CsvFile.write(file, HEADER, report.rows().entrySet().stream().map(row -> cells(row.getKey(), row.getValue())));
    }

    private static List<String> cells(ChannelDay channelDay, Metrics metrics) {
        return List.of(
                Cell.text(channelDay.channel()),
                Cell.text(channelDay.campaign()),
                channelDay.day().toString(),
                Cell.number(metrics.cost()),
                Cell.number(metrics.orders()),
                Cell.number(metrics.revenue()),
                Cell.number(metrics.cpo()),
                Cell.number(metrics.roas()));
    }
}
