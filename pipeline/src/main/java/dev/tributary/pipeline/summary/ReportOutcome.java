package dev.tributary.pipeline.summary;

import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.store.OriginCount;
import java.util.List;
import java.util.Optional;

/**
 * A report that was made, and whether it was published.
 *
 * @param report the rows of all days that it holds
 * @param totals the figures that people look at: the window's
 * @param checks whether they add up
 * @param origins what made the credits in it
 * @param withheld why it was not published; empty when it was
 * @param replaced the basis of the report whose place it took, if that was another one
 */
public record ReportOutcome(
        ChannelReport report,
        WindowTotals totals,
        Reconciliation checks,
        List<OriginCount> origins,
        Optional<String> withheld,
        Optional<DateBasis> replaced) {
    public ReportOutcome {
        origins = List.copyOf(origins);
    }
}
