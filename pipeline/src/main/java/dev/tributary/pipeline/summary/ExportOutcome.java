package dev.tributary.pipeline.summary;

import dev.tributary.core.report.ReportDates;
import java.nio.file.Path;
import java.util.List;

/**
 * A published report that was written as CSV.
 *
 * @param files the files: the report, and the one by campaign, if there is one
 * @param dates the meaning of its days
 * @param rows how many rows the report has
 * @param rowsOfOtherDays how many of them are of days outside the window
 */
public record ExportOutcome(List<Path> files, ReportDates dates, long rows, long rowsOfOtherDays) {
    public ExportOutcome {
        files = List.copyOf(files);
    }
}
