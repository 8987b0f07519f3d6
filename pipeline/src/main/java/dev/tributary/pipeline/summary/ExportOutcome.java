package dev.tributary.pipeline.summary;

import dev.tributary.core.report.DateBasis;
import java.nio.file.Path;

/**
 * A published report that was written as CSV.
 *
 * @param file where
 * @param basis on which day credit stands in it
 */
public record ExportOutcome(Path file, DateBasis basis) {}
