package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Parses the source's dates and times, which are UTC, strictly: {@code YYYY-MM-DD} and {@code HH:MM:SS} with up to three
 * decimals. Days and times of day repeat a lot, so what was parsed is remembered. Not thread-safe.
 */
public final class MomentParser {
    /** What comes of a text that is no date, or no time. */
    public static final long NONE = Long.MIN_VALUE;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 3, true)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 8;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Memo<Long> dates = new Memo<>(MomentParser::parsedDate);
    private final Memo<Long> times = new Memo<>(MomentParser::parsedTime);

    /** Epoch milliseconds of the beginning of a day, or {@link #NONE}. */
    public long startOfDay(Utf8 date) {
        return dates.of(date);
    }

    /**
     * Milliseconds of a time of day, or {@link #NONE}. The usual form is taken apart here: of times there are too many for a
     * memory to be near at hand.
     */
    public long sinceMidnight(Utf8 time) {
        byte[] bytes = time.bytes();
        int at = time.from();
        if (time.length() == TIME_LENGTH && bytes[at + 2] == ':' && bytes[at + 5] == ':') {
            int hour = twoDigits(bytes, at);
            int minute = twoDigits(bytes, at + 3);
            int second = twoDigits(bytes, at + 6);
            if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60) {
                return ((hour * 60L + minute) * 60 + second) * 1000;
            }
        }
        return times.of(time);
    }

    /** A number of two digits; negative when it is none. */
    private static int twoDigits(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static long parsedDate(String text) {
        try {
            return text.length() == DATE_LENGTH ? LocalDate.parse(text, DATE).toEpochDay() * Days.MILLIS : NONE;
        } catch (DateTimeException none) {
            return NONE;
        }
    }

    private static long parsedTime(String text) {
        try {
            return LocalTime.parse(text, TIME).toNanoOfDay() / NANOS_PER_MILLI;
        } catch (DateTimeException none) {
            return NONE;
        }
    }
}
