package dev.tributary.pipeline.summary;

import dev.tributary.core.report.DateBasis;
import java.nio.file.Path;
import java.util.List;

/**
 * A published report that was written as CSV.
 *
 * @param files the files: the report, and the one by campaign, where there is one
 * @param basis on which day credit stands in it
 * @param rows how many rows the report has
 * @param rowsOfOtherDays how many of them are of days outside the window
 */
public record ExportOutcome(List<Path> files, DateBasis basis, long rows, long rowsOfOtherDays) {
    public ExportOutcome {
        files = List.copyOf(files);
    }
}
