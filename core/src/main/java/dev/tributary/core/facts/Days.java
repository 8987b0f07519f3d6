package dev.tributary.core.facts;

/** Days as a length of time. The days of a calendar are those of a {@link DayZone}. */
public final class Days {
    /** The milliseconds of 24 hours. */
    public static final long MILLIS = 86_400_000L;

    private Days() {}
}
