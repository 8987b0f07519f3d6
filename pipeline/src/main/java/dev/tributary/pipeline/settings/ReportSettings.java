package dev.tributary.pipeline.settings;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.DateBasis;
import java.util.Optional;

/**
 * The settings of the report.
 *
 * @param dateBasis the day of credit; empty if not given
 * @param timeZone where days begin and end, as in the window of the conversions; empty if not given
 * @param campaignColumn the sessions' column for campaigns; empty if no report by campaign is requested
 * @param allowPartial whether it may be published if conversions have no answer
 */
public record ReportSettings(
        Optional<DateBasis> dateBasis,
        Optional<DayZone> timeZone,
        Optional<String> campaignColumn,
        boolean allowPartial) {
    /** By channel, on the default basis, and only complete. */
    public static final ReportSettings USUAL =
            new ReportSettings(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Returns the basis of the report. */
    public DateBasis basis() {
        return dateBasis.orElse(DateBasis.ACCRUAL);
    }
}
