package dev.tributary.core.facts;

import java.time.LocalDate;

/** Days of epoch milliseconds, cut in UTC. */
public final class Days {
    /** Milliseconds of a day. */
    public static final long MILLIS = 86_400_000L;

    private Days() {}

    /** The day on which a moment lies. */
    public static LocalDate of(long millis) {
        return LocalDate.ofEpochDay(number(millis));
    }

    /** The number of that day, counted from 1970-01-01. */
    public static long number(long millis) {
        return Math.floorDiv(millis, MILLIS);
    }
}
