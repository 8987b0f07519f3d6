package dev.tributary.pipeline.step;

import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.CheckedReport;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.ReportDates;
import dev.tributary.core.report.SourceSums;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.store.crash.FailPoint;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Creates the report from stored credit, checks it, and publishes it if it adds up. It replaces the previous report as a
 * whole.
 */
public final class ReportStep {
    private ReportStep() {}

    /** Runs the step. */
    public static ReportOutcome run(RunContext context) {
        SourceSums source = SourceSums.of(context.facts());
        CreditTotals credits = context.credits();
        Set<LocalDate> reported =
                context.window().isAll() ? Set.of() : context.results().reportedDays();
        CheckedReport made = CheckedReport.of(
                source, credits, context.settings().report().campaignColumn().isPresent(), reported);
        FailPoint.pass("report.staged");
        ChannelReport report = made.report();
        Optional<String> withheld =
                reasonToWithhold(made.checks(), context.settings().report().allowPartial());
        Optional<ReportDates> replaced = Optional.empty();
        if (withheld.isEmpty()) {
            replaced = context.results().reportedDates().filter(former -> !former.equals(report.dates()));
            context.results().publish(report, made.campaigns());
            FailPoint.pass("published");
        }
        return new ReportOutcome(report, made.totals(), made.checks(), context.origins(), withheld, replaced);
    }

    private static Optional<String> reasonToWithhold(Reconciliation checks, boolean allowPartial) {
        if (!checks.addsUp()) {
            return Optional.of("The report does not add up, so it was not published; the previous one stays in place."
                    + " Run 'tributary attribute' over all days, then 'tributary report'.");
        }
        int unanswered = checks.credit().unanswered().size();
        if (unanswered > 0 && !allowPartial) {
            return Optional.of("The report was not published: " + unanswered
                    + (unanswered == 1 ? " conversion has" : " conversions have")
                    + " a journey and no credit. Run 'tributary attribute' or 'tributary run' again, or publish without"
                    + " them with --allow-partial.");
        }
        return Optional.empty();
    }
}
