package dev.tributary.spark.run;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.Field;
import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.CheckedReport;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.core.report.ReportDates;
import dev.tributary.pipeline.form.Published;
import dev.tributary.pipeline.record.Manifest;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.StepName;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.report.run.Forms;
import dev.tributary.report.run.RunJson;
import dev.tributary.spark.JobSettings;
import dev.tributary.spark.job.AttributionJob;
import dev.tributary.spark.result.JobResults;
import dev.tributary.spark.result.Publication;
import dev.tributary.spark.result.ResultTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A run on Spark: attributes, reports, checks, and publishes all of it at once, or nothing. Used by one thread. */
public final class RunOnSpark {
    private final SparkSession session;
    private final JobSettings settings;
    private final OptionalInt parts;
    private final Optional<Path> out;
    private final RunTelling telling;

    private RunOnSpark(
            SparkSession session, JobSettings settings, RunCall call, OptionalInt parts, Optional<Path> out) {
        this.session = session;
        this.settings = settings;
        this.parts = parts;
        this.out = out;
        this.telling = new RunTelling(settings, call);
    }

    /**
     * Runs.
     *
     * @param parts into how many parts sessions and users are divided; empty for as many as the source asks for
     * @param out the folder of the driver for files; empty for none
     * @return the summary of the run; nothing was published if its report was withheld, or the settings name no results
     * @throws TributaryException SOURCE_DATA when the source cannot be used; STORAGE when the results cannot; TEMPORARY
     *     when another run has published meanwhile. Nothing is published then.
     */
    public static RunSummary run(
            SparkSession session, JobSettings settings, RunCall call, OptionalInt parts, Optional<Path> out) {
        return new RunOnSpark(session, settings, call, parts, out).run();
    }

    private RunSummary run() {
        if (settings.results().isEmpty()) {
            try (AttributionJob job = job()) {
                return report(job, Optional.empty(), job.totals(), Set.of(), Optional.empty());
            }
        }
        try (JobResults results = JobResults.open(session, settings.results().get())) {
            requireSameZone(results);
            try (AttributionJob job = job()) {
                Optional<Dataset<Row>> stored =
                        settings.window().isAll() ? Optional.empty() : results.creditsOutside(settings.window());
                if (stored.isEmpty()) {
                    return report(job, Optional.of(results), job.totals(), Set.of(), Optional.empty());
                }
                try (KeptCredits kept = new KeptCredits(stored.get(), job)) {
                    CreditTotals all = job.totals().plus(kept.totals());
                    return report(job, Optional.of(results), all, kept.rewritten(), kept.ofRewritten());
                }
            }
        }
    }

    private AttributionJob job() {
        telling.begin(StepName.ATTRIBUTE);
        AttributionJob job = new AttributionJob(session, settings, parts);
        telling.end(StepName.ATTRIBUTE);
        telling.read(job);
        return job;
    }

    /** A stored credit has its day in one zone only. */
    private void requireSameZone(JobResults results) {
        Optional<ReportDates> reported = results.reportedDates();
        if (!settings.window().isAll()
                && reported.isPresent()
                && !reported.get().zone().equals(settings.window().zone())) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    results.name() + " has the days of " + reported.get().zone() + ", and this run those of "
                            + settings.window().zone() + ".",
                    "Run it once without --from and --to, which makes all days anew, or give --time-zone "
                            + reported.get().zone() + ".");
        }
    }

    private RunSummary report(
            AttributionJob job,
            Optional<JobResults> results,
            CreditTotals credits,
            Set<LocalDate> rewritten,
            Optional<Dataset<Row>> ofRewritten) {
        telling.begin(StepName.REPORT);
        Set<LocalDate> reported = results.filter(any -> !settings.window().isAll())
                .map(JobResults::reportedDays)
                .orElse(Set.of());
        boolean byCampaign = settings.scope().named().containsKey(Field.CAMPAIGN);
        CheckedReport made = CheckedReport.of(job.facts().sums(), credits, byCampaign, reported);
        Optional<ReportDates> replaced = results.flatMap(JobResults::reportedDates)
                .filter(former -> !former.equals(made.report().dates()));
        Optional<String> withheld = withheld(made, results);
        telling.reported(
                new ReportOutcome(made.report(), made.totals(), made.checks(), job.origins(), withheld, replaced));
        telling.end(StepName.REPORT);
        if (withheld.isPresent()) {
            return telling.summary(List.of());
        }
        RunSummary summary = telling.summary(List.of());
        ResultRows rows = new ResultRows(session, job);
        Dataset<Row> stored = ofRewritten.map(rows.credits()::unionByName).orElseGet(rows::credits);
        JobResults into = results.orElseThrow();
        into.write(ResultTable.CREDITS, stored);
        into.write(ResultTable.CONVERSIONS_WITHOUT_CREDIT, rows.withoutCredit());
        into.write(ResultTable.QUARANTINE, rows.quarantine());
        into.write(ResultTable.CHANNEL_REPORTING, rows.report(made.report()));
        made.campaigns().ifPresent(campaigns -> into.write(ResultTable.CAMPAIGN_REPORTING, rows.campaigns(campaigns)));
        into.write(ResultTable.RUN, rows.run(summary.head().id(), RunJson.of(summary)));
        into.publish(new Publication(summary.head().id(), made.report().dates(), settings.window(), rewritten));
        return out.map(folder -> written(made, folder)).orElse(summary);
    }

    /** The files are those of what is published, so that they are written after it. */
    private RunSummary written(CheckedReport made, Path folder) {
        Published published =
                new Published(made.report().asDoubles(), made.campaigns().map(CampaignReport::asDoubles));
        List<Path> files = Forms.ALL.reports().stream()
                .flatMap(form -> form.write(published, folder).stream())
                .toList();
        RunSummary summary = telling.summary(files);
        Manifest.write(folder, RunJson.of(summary));
        return summary;
    }

    private static Optional<String> withheld(CheckedReport made, Optional<JobResults> results) {
        if (!made.checks().addsUp()) {
            return Optional.of("The report does not add up, so nothing was published; what was there before stays in"
                    + " place. Please report it as a fault of Tributary, with these lines.");
        }
        return results.isPresent()
                ? Optional.empty()
                : Optional.of("Nothing was stored, since the settings name no results: give --results parquet:FOLDER.");
    }
}
