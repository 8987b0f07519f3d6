package dev.tributary.core.intake.moment;

import dev.tributary.core.column.Memo;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * Parses the source's dates and times, which are UTC, strictly: {@code YYYY-MM-DD} and {@code HH:MM:SS} with up to
 * three decimals. Days repeat often, so their results are cached. Not thread-safe.
 */
public final class MomentParser {
    /** The result for a text that is not a valid date or time. */
    public static final long NONE = Long.MIN_VALUE;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 8;
    private static final int DECIMALS = 3;

    private final Memo<Long> dates = new Memo<>(MomentParser::parsedDate);

    /** Returns the epoch milliseconds of the beginning of a day, or {@link #NONE}. */
    public long startOfDay(Utf8 date) {
        return dates.of(date);
    }

    /** Returns the milliseconds of a time of day, or {@link #NONE}. There are too many different times for a cache. */
    public long sinceMidnight(Utf8 time) {
        byte[] bytes = time.bytes();
        int at = time.from();
        if (time.length() < TIME_LENGTH || bytes[at + 2] != ':' || bytes[at + 5] != ':') {
            return NONE;
        }
        int hour = digits(bytes, at, 2);
        int minute = digits(bytes, at + 3, 2);
        int second = digits(bytes, at + 6, 2);
        int millis = decimals(bytes, at + TIME_LENGTH, time.length() - TIME_LENGTH);
        if ((hour | minute | second | millis) < 0 || hour > 23 || minute > 59 || second > 59) {
            return NONE;
        }
        return ((hour * 60L + minute) * 60 + second) * 1000 + millis;
    }

    /** Returns the milliseconds of a point and one to three digits, or 0 for no bytes; negative if invalid. */
    private static int decimals(byte[] bytes, int at, int length) {
        if (length == 0) {
            return 0;
        }
        int decimals = length - 1;
        if (decimals == 0 || decimals > DECIMALS || bytes[at] != '.') {
            return -1;
        }
        int number = digits(bytes, at + 1, decimals);
        for (int digit = decimals; digit < DECIMALS; digit++) {
            number *= 10;
        }
        return number;
    }

    /** Returns a number of that many digits; negative if invalid. */
    private static int digits(byte[] bytes, int at, int length) {
        int number = 0;
        for (int next = at; next < at + length; next++) {
            int digit = bytes[next] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static long parsedDate(String text) {
        try {
            return text.length() == DATE_LENGTH ? LocalDate.parse(text, DATE).toEpochDay() * Days.MILLIS : NONE;
        } catch (DateTimeException none) {
            return NONE;
        }
    }
}
