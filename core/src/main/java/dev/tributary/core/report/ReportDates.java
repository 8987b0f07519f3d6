package dev.tributary.core.report;

import dev.tributary.core.facts.DayZone;

/**
 * The meaning of the dates of a report, the same for all its rows.
 *
 * @param basis whether credit is on the day of the session or of the conversion
 * @param zone where these days begin and end
 */
public record ReportDates(DateBasis basis, DayZone zone) {
    /** The day of the session, in UTC. */
    public static final ReportDates USUAL = new ReportDates(DateBasis.ACCRUAL, DayZone.UTC);
}
