package dev.tributary.core.facts;

import java.time.LocalDate;

/**
 * An order.
 *
 * @param index its index among the usable conversions of its source, from 0
 * @param id its id, unique among the conversions
 * @param user the number of its user in the {@link SessionTable}, {@link SessionTable#NO_USER} where it is not known
 * @param millis when it happened, epoch milliseconds, UTC
 * @param revenue what it brought in, in the source's currency; finite, not negative
 * @param label the text in the column that conversion types go by; empty where none is read, or it holds none
 */
public record Conversion(int index, String id, int user, long millis, double revenue, String label) {
    /** The label of a conversion where no column is read that conversion types go by. */
    public static final String NO_LABEL = "";

    /** Without a label. */
    public Conversion(int index, String id, int user, long millis, double revenue) {
        this(index, id, user, millis, revenue, NO_LABEL);
    }

    /** The day of the conversion, UTC. */
    public LocalDate day() {
        return Days.of(millis);
    }
}
