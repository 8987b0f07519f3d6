package dev.tributary.core.facts;

import java.time.LocalDate;

/** Days of epoch milliseconds, in UTC. */
public final class Days {
    /** The milliseconds of a day. */
    public static final long MILLIS = 86_400_000L;

    private Days() {}

    /** Returns the day of a time. */
    public static LocalDate of(long millis) {
        return LocalDate.ofEpochDay(number(millis));
    }

    /** Returns the number of that day, counted from 1970-01-01. */
    public static long number(long millis) {
        return Math.floorDiv(millis, MILLIS);
    }
}
