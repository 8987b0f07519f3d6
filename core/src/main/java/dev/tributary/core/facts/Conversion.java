package dev.tributary.core.facts;

import java.time.LocalDate;

/**
 * An order.
 *
 * @param index its index among the usable conversions of its source, from 0
 * @param id its id, unique among the conversions
 * @param user the number of its user in the {@link SessionTable}, {@link SessionTable#NO_USER} if unknown
 * @param millis its time, epoch milliseconds, UTC
 * @param revenue its revenue, in the source's currency; finite, not negative
 * @param label the text in the column for conversion types; empty if no such column is read, or the cell is empty
 */
public record Conversion(int index, String id, int user, long millis, double revenue, String label) {
    /** The label of a conversion if no column for conversion types is read. */
    public static final String NO_LABEL = "";

    /** Creates a conversion without a label. */
    public Conversion(int index, String id, int user, long millis, double revenue) {
        this(index, id, user, millis, revenue, NO_LABEL);
    }

    /** Returns the day of the conversion. */
    public LocalDate day(DayZone zone) {
        return zone.of(millis);
    }
}
