package dev.tributary.spark.result;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.report.ReportDates;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a run publishes beside its rows. Immutable.
 *
 * @param runId the id of the run
 * @param dates the meaning of the report's days
 * @param window the days of conversions whose credits are replaced
 * @param rewritten days outside it whose credits are replaced, too
 */
public record Publication(String runId, ReportDates dates, DateWindow window, Set<LocalDate> rewritten) {
    public Publication {
        rewritten = Set.copyOf(rewritten);
    }

    /** Returns whether the credits of a day are replaced: one that has none in this run has none afterwards. */
    public boolean replaces(LocalDate day) {
        return window.contains(day) || rewritten.contains(day);
    }
}
