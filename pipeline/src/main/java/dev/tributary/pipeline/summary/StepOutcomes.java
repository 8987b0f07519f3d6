package dev.tributary.pipeline.summary;

import java.util.Optional;

/**
 * What came of the steps that were run.
 *
 * @param attribution what was attributed
 * @param report the report that was made
 * @param export the report that was written
 */
public record StepOutcomes(
        Optional<AttributionCounts> attribution, Optional<ReportOutcome> report, Optional<ExportOutcome> export) {}
