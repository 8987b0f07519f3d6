package dev.tributary.core.intake.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The form in which a column has its days and times. Each has a name for configuration files. */
public enum MomentForm {
    /**
     * Year, month, day: {@code 2024-03-01}, {@code 2024-3-1}, {@code 2024/03/01}; with a time of day after a {@code T} or
     * a blank, a time zone or none. ISO 8601, and what its writers make of it.
     */
    ISO("iso"),
    /** Digits without separators: {@code 20240301}, {@code 20240301T101500Z}, {@code 20240301101500}. */
    COMPACT("compact"),
    /** {@code 25/12/2024}, {@code 25.12.2024}, with or without a time of day. */
    DAY_FIRST("day_first"),
    /** {@code 12/25/2024}, with or without a time of day. */
    MONTH_FIRST("month_first"),
    /** Seconds since 1970-01-01T00:00Z, from 1973 on; fractions are kept to the millisecond. */
    EPOCH_SECONDS("epoch_s"),
    /** The same in milliseconds. */
    EPOCH_MILLIS("epoch_ms"),
    /** The same in microseconds. */
    EPOCH_MICROS("epoch_us"),
    /** The same in nanoseconds. */
    EPOCH_NANOS("epoch_ns"),
    /** Days since noon of 24 November 4714 BC (Gregorian), UTC, as SQLite's {@code julianday()} gives. */
    JULIAN_DAY("julian_day");

    private final String label;

    MomentForm(String label) {
        this.label = label;
    }

    /** Returns the name for configuration files. */
    public String label() {
        return label;
    }

    /** Returns the names of all forms. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(MomentForm::label).toList();
    }

    /** Returns the form with a name. */
    public static Optional<MomentForm> of(String label) {
        return Arrays.stream(values()).filter(form -> form.label.equals(label)).findFirst();
    }

    /** Returns whether its values are numbers. */
    public boolean isNumber() {
        return isEpoch() || this == JULIAN_DAY;
    }

    /** Returns whether it counts from 1970. */
    public boolean isEpoch() {
        return switch (this) {
            case EPOCH_SECONDS, EPOCH_MILLIS, EPOCH_MICROS, EPOCH_NANOS -> true;
            case ISO, COMPACT, DAY_FIRST, MONTH_FIRST, JULIAN_DAY -> false;
        };
    }
}
