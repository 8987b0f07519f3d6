package dev.tributary.core.facts;

import java.time.LocalDate;
import java.util.Optional;

/** A range of whole days, both ends inclusive, in UTC; an open end reaches as far as the data. */
public record DateWindow(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** All days. */
    public static final DateWindow ALL = new DateWindow(Optional.empty(), Optional.empty());

    public DateWindow {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException(
                    "the window ends (" + to.get() + ") before it begins (" + from.get() + ")");
        }
    }

    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean isAll() {
        return from.isEmpty() && to.isEmpty();
    }

    @Override
    public String toString() {
        return isAll()
                ? "all days"
                : from.map(Object::toString).orElse("the first day") + " to "
                        + to.map(Object::toString).orElse("the last day");
    }
}
