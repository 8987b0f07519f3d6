package dev.tributary.pipeline;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.ReportDates;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.form.Published;
import dev.tributary.pipeline.form.PublishedDocuments;
import dev.tributary.pipeline.form.RunForms;
import dev.tributary.pipeline.page.PublishedRun;
import dev.tributary.pipeline.page.making.PublishedPage;
import dev.tributary.pipeline.record.RunIds;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.pipeline.settings.ReportSettings;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.settings.StepName;
import dev.tributary.pipeline.summary.ExportOutcome;
import dev.tributary.pipeline.summary.RunHead;
import dev.tributary.pipeline.summary.RunSubject;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.pipeline.summary.StepOutcomes;
import dev.tributary.pipeline.summary.StepRun;
import dev.tributary.store.RunState;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.published.PublishedResults;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The commands that show results which a run on a cluster has published: its page and its report as CSV. The source is not
 * read, and nothing is stored or recorded. Thread-safe.
 */
public final class PublishedPipeline {
    /** As many rows of the source as a page has one by one. */
    private static final int ROWS_OF_PAGE = 2_000;

    private PublishedPipeline() {}

    /** Returns whether a command shows published results if they are in such a place. */
    public static boolean shows(Command command) {
        return command == Command.REPORT || command == Command.EXPORT;
    }

    /**
     * Runs a command.
     *
     * @param results where the results are
     * @throws TributaryException USAGE when there are none, or something else is asked of them than they have; STORAGE when
     *     they are damaged, or a file cannot be written
     */
    public static RunSummary run(
            Command command,
            Address results,
            RunSettings settings,
            RunCall call,
            PublishedDocuments documents,
            RunForms forms) {
        Instant startedAt = call.clock().instant();
        try (PublishedResults published = Stores.published(results, settings.folder())) {
            PublishedRun run = documents.read(published.document(), published.name());
            requireZone(settings.report(), run.dates(), published.name());
            Optional<ExportOutcome> export =
                    command == Command.EXPORT ? Optional.of(export(published, run, settings, forms)) : Optional.empty();
            List<Path> files =
                    export.isPresent() ? export.get().files() : List.of(page(published, run, settings, forms));
            StepName step = command == Command.EXPORT ? StepName.EXPORT : StepName.PAGE;
            Instant endedAt = call.clock().instant();
            return new RunSummary(
                    new RunHead(
                            call.id().orElseGet(() -> RunIds.next(call.clock())),
                            call.program(),
                            Optional.of(published.name()),
                            startedAt,
                            Optional.of(endedAt),
                            List.of(new StepRun(step, RunState.SUCCEEDED, startedAt, Optional.of(endedAt))),
                            false),
                    new RunSubject(command, settings.conversions().window()),
                    Optional.empty(),
                    Optional.empty(),
                    new StepOutcomes(Optional.empty(), Optional.empty(), export),
                    files,
                    Optional.empty());
        }
    }

    private static Path page(PublishedResults published, PublishedRun run, RunSettings settings, RunForms forms) {
        PageSettings page = settings.page()
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "Of the results in " + Shown.whole(published.name())
                                + " this command makes the page alone, and --no-html leaves it out.",
                        "Leave out --no-html, or write the report as CSV: 'tributary export --results "
                                + Shown.whole(published.name()) + "'."));
        forms.page()
                .write(PublishedPage.of(published, run, settings.conversions().window(), ROWS_OF_PAGE), page);
        return page.file();
    }

    private static ExportOutcome export(
            PublishedResults published, PublishedRun run, RunSettings settings, RunForms forms) {
        settings.report()
                .dateBasis()
                .filter(wanted -> wanted != run.dates().basis())
                .ifPresent(wanted -> {
                    throw other(published.name(), "is by " + run.dates().basis().label(), "--date-basis");
                });
        ChannelReport report = new ChannelReport(run.dates(), published.report());
        Optional<CampaignReport> campaigns = published.campaigns().map(CampaignReport::new);
        List<Path> files = forms.reports().stream()
                .flatMap(form -> form.write(new Published(report, campaigns), settings.folder()).stream())
                .toList();
        long others = report.rows().keySet().stream()
                .filter(channelDay -> !settings.conversions().window().contains(channelDay.day()))
                .count();
        return new ExportOutcome(files, run.dates(), report.rows().size(), others);
    }

    private static void requireZone(ReportSettings asked, ReportDates dates, String results) {
        asked.timeZone().filter(zone -> !zone.equals(dates.zone())).ifPresent(zone -> {
            throw other(results, "has the days of " + dates.zone(), "--time-zone");
        });
    }

    private static TributaryException other(String results, String what, String option) {
        return new TributaryException(
                ProblemKind.USAGE,
                "The report in " + Shown.whole(results) + " " + what + ", and " + option + " asks for another.",
                "Leave out " + option + ", or run bin/tributary-spark run with it.");
    }
}
