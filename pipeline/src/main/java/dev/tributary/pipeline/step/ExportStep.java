package dev.tributary.pipeline.step;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.DateBasis;
import dev.tributary.pipeline.form.Published;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.summary.ExportOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes the published report in each of its forms, with the dates it was published with, including its rows by campaign,
 * if it has some.
 */
public final class ExportStep {
    private ExportStep() {}

    /**
     * Writes the files.
     *
     * @throws TributaryException USAGE when another basis or time zone is requested than that of the published report, or
     *     campaigns that it does not have
     */
    public static ExportOutcome run(RunContext context) {
        ChannelReport report = context.results().report();
        Optional<CampaignReport> campaigns = context.results().campaigns();
        RunSettings settings = context.settings();
        settings.report()
                .dateBasis()
                .ifPresent(wanted -> requireBasis(wanted, report.dates().basis()));
        settings.report()
                .timeZone()
                .ifPresent(wanted -> requireZone(wanted, report.dates().zone()));
        if (settings.report().campaignColumn().isPresent() && !report.rows().isEmpty() && campaigns.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The published report has no campaigns, so no CSV was written.",
                    "Run 'tributary report' with --campaign-column first, or leave the option out.");
        }
        Published published = new Published(
                report, campaigns.or(() -> settings.report().campaignColumn().map(column -> CampaignReport.NONE)));
        List<Path> files = context.forms().reports().stream()
                .flatMap(form -> form.write(published, settings.folder()).stream())
                .toList();
        long others = report.rows().keySet().stream()
                .filter(channelDay -> !context.window().contains(channelDay.day()))
                .count();
        return new ExportOutcome(files, report.dates(), report.rows().size(), others);
    }

    private static void requireZone(DayZone wanted, DayZone published) {
        if (!wanted.equals(published)) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The published report has the days of " + published + ", not those of " + wanted
                            + ", so no CSV was written.",
                    "Run 'tributary report --time-zone " + wanted + "' first, or give --time-zone " + published + ".");
        }
    }

    private static void requireBasis(DateBasis wanted, DateBasis published) {
        if (wanted != published) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The published report is by " + published.label() + ", not by " + wanted.label()
                            + ", so no CSV was written.",
                    "Run 'tributary report --date-basis " + wanted.label() + "' first, or leave out --date-basis.");
        }
    }
}
