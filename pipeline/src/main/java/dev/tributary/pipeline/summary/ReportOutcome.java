package dev.tributary.pipeline.summary;

import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.ReportDates;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.store.OriginCount;
import java.util.List;
import java.util.Optional;

/**
 * A report, and whether it was published.
 *
 * @param report the rows of all its days
 * @param totals the totals of the window
 * @param checks whether they add up
 * @param origins the origins of its credits
 * @param withheld why it was not published; empty if it was
 * @param replaced the meaning of the previous report's days, if different
 */
public record ReportOutcome(
        ChannelReport report,
        WindowTotals totals,
        Reconciliation checks,
        List<OriginCount> origins,
        Optional<String> withheld,
        Optional<ReportDates> replaced) {
    public ReportOutcome {
        origins = List.copyOf(origins);
    }
}
