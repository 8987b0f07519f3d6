package dev.tributary.core.facts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A range of whole days, both ends inclusive; an open end reaches as far as the data.
 *
 * @param zone where these days, and all days of a report on them, begin and end
 */
public record DateWindow(Optional<LocalDate> from, Optional<LocalDate> to, DayZone zone) {
    /** All days, in UTC. */
    public static final DateWindow ALL = new DateWindow(Optional.empty(), Optional.empty());

    /** Creates a range of days in UTC. */
    public DateWindow(Optional<LocalDate> from, Optional<LocalDate> to) {
        this(from, to, DayZone.UTC);
    }

    public DateWindow {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException(
                    "the window ends (" + to.get() + ") before it begins (" + from.get() + ")");
        }
    }

    /** Returns whether a conversion is on one of the days. */
    public boolean contains(Conversion conversion) {
        return contains(conversion.millis());
    }

    /** Returns whether a moment, epoch milliseconds, is on one of the days. */
    public boolean contains(long millis) {
        return isAll() || contains(zone.of(millis));
    }

    /** Returns whether a day of the zone is one of them. */
    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean isAll() {
        return from.isEmpty() && to.isEmpty();
    }

    /** The days, and the zone unless it is UTC. */
    @Override
    public String toString() {
        String days = isAll()
                ? "all days"
                : from.map(Object::toString).orElse("the first day") + " to "
                        + to.map(Object::toString).orElse("the last day");
        return zone.isUtc() ? days : days + ", " + zone;
    }
}
