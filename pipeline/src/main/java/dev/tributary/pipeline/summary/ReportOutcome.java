package dev.tributary.pipeline.summary;

import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.Reconciliation;
import java.util.Optional;

/**
 * A report that was made, and whether it was published.
 *
 * @param report the figures
 * @param checks whether they add up
 * @param withheld why it was not published; empty when it was
 */
public record ReportOutcome(ChannelReport report, Reconciliation checks, Optional<String> withheld) {}
