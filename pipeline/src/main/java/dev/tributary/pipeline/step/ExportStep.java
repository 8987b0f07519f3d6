package dev.tributary.pipeline.step;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.DateBasis;
import dev.tributary.pipeline.files.OutputNames;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.summary.ExportOutcome;
import dev.tributary.report.csv.CampaignReportCsv;
import dev.tributary.report.csv.ChannelReportCsv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes the published report as CSV, on whichever basis it is, and beside it the one by campaign, if it has one. One without
 * any is written over an older file, which would not go with the report.
 */
public final class ExportStep {
    private static final CampaignReport NONE = new CampaignReport(new TreeMap<>());

    private ExportStep() {}

    /**
     * Writes the files.
     *
     * @throws TributaryException USAGE when another basis is asked for than the published report has, or campaigns that it
     *     does not have
     */
    public static ExportOutcome run(RunContext context) {
        ChannelReport report = context.results().report();
        Optional<CampaignReport> campaigns = context.results().campaigns();
        RunSettings settings = context.settings();
        settings.report().dateBasis().ifPresent(wanted -> requireBasis(wanted, report.basis()));
        if (settings.report().campaignColumn().isPresent() && !report.rows().isEmpty() && campaigns.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The published report has no campaigns, so no CSV was written.",
                    "Run 'tributary report' with --campaign-column first, or leave it away.");
        }
        List<Path> files = new ArrayList<>();
        Path channels = OutputNames.channels(settings.folder());
        ChannelReportCsv.write(report, channels);
        files.add(channels);
        Path byCampaign = OutputNames.campaigns(settings.folder());
        if (campaigns.isPresent() || settings.report().campaignColumn().isPresent() || Files.exists(byCampaign)) {
            CampaignReportCsv.write(campaigns.orElse(NONE), byCampaign);
            files.add(byCampaign);
        }
        long others = report.rows().keySet().stream()
                .filter(place -> !context.window().contains(place.day()))
                .count();
        return new ExportOutcome(files, report.basis(), report.rows().size(), others);
    }

    private static void requireBasis(DateBasis wanted, DateBasis published) {
        if (wanted != published) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The published report is by " + published.label() + ", not by " + wanted.label()
                            + ", so no CSV was written.",
                    "Run 'tributary report --date-basis " + wanted.label() + "' first, or leave --date-basis away.");
        }
    }
}
