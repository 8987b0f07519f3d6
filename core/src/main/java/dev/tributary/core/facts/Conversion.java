package dev.tributary.core.facts;

import java.time.LocalDate;

/**
 * An order.
 *
 * @param id its id, unique among the conversions
 * @param user the number of its user in the {@link SessionTable}, {@link SessionTable#NO_USER} where it is not known
 * @param millis when it happened, epoch milliseconds, UTC
 * @param revenue what it brought in, in the source's currency; finite, not negative
 */
public record Conversion(String id, int user, long millis, double revenue) {
    /** The day of the conversion, UTC. */
    public LocalDate day() {
        return Days.of(millis);
    }
}
