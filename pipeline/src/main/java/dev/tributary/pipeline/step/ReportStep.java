package dev.tributary.pipeline.step;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.core.report.Reconciler;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.ReportBuilder;
import dev.tributary.core.report.ReportDates;
import dev.tributary.core.report.SourceSums;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.store.crash.FailPoint;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Creates the report from stored credit, checks it, and publishes it if it adds up. A row always contains everything
 * known about its channel and day: with a window the report contains the window's days, every day with stored credit on
 * the report's basis, and every day that was reported before, on either basis and in any zone. It replaces the previous report as a
 * whole.
 */
public final class ReportStep {
    private ReportStep() {}

    /** Runs the step. */
    public static ReportOutcome run(RunContext context) {
        Facts facts = context.facts();
        CreditTotals credits = context.credits();
        Predicate<LocalDate> days = days(context, credits);
        ChannelReport report = ReportBuilder.build(SourceSums.of(facts), credits, days);
        Optional<CampaignReport> campaigns = context.settings()
                .report()
                .campaignColumn()
                .map(column -> ReportBuilder.campaigns(SourceSums.of(facts), credits, days));
        FailPoint.pass("report.staged");
        Reconciliation channels = new Reconciler(SourceSums.of(facts), credits).reconcile(report);
        WindowTotals totals = WindowTotals.of(report, facts.costs(), credits);
        Reconciliation windowed = totals.window().isAll()
                ? channels
                : channels.with(new Reconciliation.Window(totals, totals.addsUpTo(report)));
        Reconciliation checks = campaigns
                .map(apart -> windowed.with(Reconciler.campaigns(report, apart)))
                .orElse(windowed);
        Optional<String> withheld =
                reasonToWithhold(checks, context.settings().report().allowPartial());
        Optional<ReportDates> replaced = Optional.empty();
        if (withheld.isEmpty()) {
            replaced = context.results().reportedDates().filter(former -> !former.equals(report.dates()));
            context.results().publish(report, campaigns);
            FailPoint.pass("published");
        }
        return new ReportOutcome(report, totals, checks, context.origins(), withheld, replaced);
    }

    private static Predicate<LocalDate> days(RunContext context, CreditTotals credits) {
        if (context.window().isAll()) {
            return day -> true;
        }
        Set<LocalDate> known = new HashSet<>(context.results().reportedDays());
        credits.channelDays().stream().map(ChannelDay::day).forEach(known::add);
        return day -> context.window().contains(day) || known.contains(day);
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
