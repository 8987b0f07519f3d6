package dev.tributary.pipeline.page;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.ReportDates;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.store.OriginCount;
import java.util.List;

/**
 * What a run on a cluster has told of the results that it published, in its document.
 *
 * @param run the run
 * @param window the days of its conversions
 * @param dates the meaning of the report's days
 * @param rows how many rows its source has
 * @param credit the origins of its credit, and their numbers of conversions
 * @param journeys the counts of its journeys
 * @param checks the checks of its report, which add up
 * @param totals the figures of each channel
 * @param intake what was decided about names and users
 */
// More than 7: what a document has, one below the other.
public record PublishedRun(
        PageOrigin.Run run,
        DateWindow window,
        ReportDates dates,
        Facts.RowCounts rows,
        List<OriginCount> credit,
        JourneyCounts journeys,
        Reconciliation checks,
        WindowTotals totals,
        Intake intake) {
    // More than 7: what a document has, one below the other.
    public PublishedRun {
        credit = List.copyOf(credit);
    }
}
