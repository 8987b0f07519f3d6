package dev.tributary.pipeline.summary;

import java.util.Optional;

/**
 * The outcomes of the steps that were run.
 *
 * @param attribution of the attribution
 * @param report of the report
 * @param export of the export
 */
public record StepOutcomes(
        Optional<AttributionCounts> attribution, Optional<ReportOutcome> report, Optional<ExportOutcome> export) {}
