package dev.tributary.core.intake.moment;

import dev.tributary.core.intake.mapping.MomentForm;
import java.util.Optional;

/** The numbers that are times. */
final class MomentNumbers {
    /** Each unit has the numbers up to a thousand times its least one, so that no two units overlap. */
    private static final double SPAN = 1000;
    /** Julian days of the years 0 and 9999. */
    private static final double FIRST_JULIAN = 1_721_059.5;

    private static final double LAST_JULIAN = 5_373_484.5;
    private static final double JULIAN_EPOCH = 2_440_587.5;
    private static final double DAY = 86_400_000;
    /** A time of 1 ms may be this much less as a double. */
    private static final double INEXACT_MILLIS = 1e-3;

    private MomentNumbers() {}

    /**
     * Returns the only form that a number of a column can have: seconds, milliseconds, microseconds and nanoseconds from
     * 1973 to 5138, or a Julian day.
     */
    static Optional<MomentForm> form(double number) {
        if (number >= FIRST_JULIAN && number <= LAST_JULIAN) {
            return Optional.of(MomentForm.JULIAN_DAY);
        }
        for (MomentForm form : MomentForm.values()) {
            if (form.isEpoch() && number >= least(form) && number < least(form) * SPAN) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    private static double least(MomentForm form) {
        return 1e5 * perSecond(form) * SPAN;
    }

    private static double perSecond(MomentForm form) {
        return switch (form) {
            case EPOCH_SECONDS -> 1;
            case EPOCH_MILLIS -> 1e3;
            case EPOCH_MICROS -> 1e6;
            case EPOCH_NANOS -> 1e9;
            case ISO, COMPACT, DAY_FIRST, MONTH_FIRST, JULIAN_DAY -> Double.NaN;
        };
    }

    /**
     * Returns epoch milliseconds, rounded down, or {@link MomentParser#NONE} if the number is not of the form. Years
     * before 1973 are of it, too: that the form is right is known by now.
     */
    static long millis(double number, MomentForm form) {
        if (form == MomentForm.JULIAN_DAY) {
            return number >= FIRST_JULIAN && number <= LAST_JULIAN
                    ? Math.round((number - JULIAN_EPOCH) * DAY)
                    : MomentParser.NONE;
        }
        return Math.abs(number) < least(form) * SPAN
                ? (long) Math.floor(number * 1000 / perSecond(form) + INEXACT_MILLIS)
                : MomentParser.NONE;
    }

    /** The same for a whole number, exactly. */
    static long millis(long number, MomentForm form) {
        if (form != MomentForm.JULIAN_DAY && Math.abs((double) number) >= least(form) * SPAN) {
            return MomentParser.NONE;
        }
        return switch (form) {
            case EPOCH_SECONDS -> number * 1000;
            case EPOCH_MILLIS -> number;
            case EPOCH_MICROS -> Math.floorDiv(number, 1000L);
            case EPOCH_NANOS -> Math.floorDiv(number, 1_000_000L);
            case ISO, COMPACT, DAY_FIRST, MONTH_FIRST, JULIAN_DAY -> millis((double) number, form);
        };
    }
}
