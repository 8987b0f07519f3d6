package dev.tributary.report.run;

import dev.tributary.core.report.CampaignReport;
import dev.tributary.pipeline.form.Output;
import dev.tributary.pipeline.form.Published;
import dev.tributary.pipeline.form.ReportSink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A published report as CSV files: by channel, and by campaign, if there are campaigns. A report without campaigns
 * empties an older file by campaign, which would not match.
 */
final class ReportCsv implements ReportSink {
    @Override
    public List<Output> in(Path folder) {
        return List.of(
                new Output("report by channel", channels(folder)), new Output("report by campaign", campaigns(folder)));
    }

    @Override
    public List<Path> write(Published published, Path folder) {
        List<Path> files = new ArrayList<>(List.of(channels(folder)));
        ChannelReportCsv.write(published.report(), channels(folder));
        if (published.campaigns().isPresent() || Files.exists(campaigns(folder))) {
            CampaignReportCsv.write(published.campaigns().orElse(CampaignReport.NONE), campaigns(folder));
            files.add(campaigns(folder));
        }
        return files;
    }

    private static Path channels(Path folder) {
        return folder.resolve("channel_reporting.csv");
    }

    private static Path campaigns(Path folder) {
        return folder.resolve("campaign_reporting.csv");
    }
}
