package dev.tributary.pipeline.settings;

import dev.tributary.core.report.DateBasis;
import java.util.Optional;

/**
 * Which report is made and written.
 *
 * @param dateBasis on which day it puts credit; empty where nobody has said
 * @param campaignColumn the sessions' column that names their campaign; empty where no report by campaign is wanted
 * @param allowPartial whether it may be published while conversions are without an answer
 */
public record ReportSettings(Optional<DateBasis> dateBasis, Optional<String> campaignColumn, boolean allowPartial) {
    /** By channel, on the usual basis, and whole or not at all. */
    public static final ReportSettings USUAL = new ReportSettings(Optional.empty(), Optional.empty(), false);

    /** The basis of a report that is made. */
    public DateBasis basis() {
        return dateBasis.orElse(DateBasis.ACCRUAL);
    }
}
