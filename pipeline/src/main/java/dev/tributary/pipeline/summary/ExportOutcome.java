package dev.tributary.pipeline.summary;

import dev.tributary.core.report.DateBasis;
import java.nio.file.Path;
import java.util.List;

/**
 * A published report that was written as CSV.
 *
 * @param files the files: the report, and the one by campaign, where there is one
 * @param basis on which day credit stands in it
 */
public record ExportOutcome(List<Path> files, DateBasis basis) {
    public ExportOutcome {
        files = List.copyOf(files);
    }
}
