package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A report with its totals and checks. A row always contains everything known about its channel and day: with a window the
 * report contains the window's days, every day with stored credit on its basis, and every day that was reported before, on
 * either basis and in any zone. Immutable.
 *
 * @param report by channel and day
 * @param campaigns by campaign, if requested
 * @param totals the totals of the window
 * @param checks whether all of it adds up
 */
public record CheckedReport(
        ChannelReport report, Optional<CampaignReport> campaigns, WindowTotals totals, Reconciliation checks) {
    /**
     * Makes the report.
     *
     * @param source with spend, if there is any
     * @param credits of all conversions that have some
     * @param byCampaign whether there is one by campaign, from a source that was read with campaigns
     * @param reported the days of the report before
     */
    public static CheckedReport of(
            SourceSums source, CreditTotals credits, boolean byCampaign, Set<LocalDate> reported) {
        Set<LocalDate> known = new HashSet<>(reported);
        credits.channelDays().stream().map(ChannelDay::day).forEach(known::add);
        Predicate<LocalDate> days = day -> credits.window().contains(day) || known.contains(day);
        ChannelReport report = ReportBuilder.build(source, credits, days);
        Optional<CampaignReport> campaigns =
                byCampaign ? Optional.of(ReportBuilder.campaigns(source, credits, days)) : Optional.empty();
        WindowTotals totals = WindowTotals.of(report, source.costs(), credits);
        Reconciliation checks = new Reconciler(source, credits).reconcile(report);
        if (!totals.window().isAll()) {
            checks = checks.with(new Reconciliation.Window(totals, totals.addsUpTo(report)));
        }
        if (campaigns.isPresent()) {
            checks = checks.with(Reconciler.campaigns(report, campaigns.get()));
        }
        return new CheckedReport(report, campaigns, totals, checks);
    }
}
