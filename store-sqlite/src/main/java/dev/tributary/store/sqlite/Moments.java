package dev.tributary.store.sqlite;

import dev.tributary.core.facts.Days;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.text.Shown;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Parses the source's dates and times, which are UTC, strictly: {@code YYYY-MM-DD} and {@code HH:MM:SS} with up to three
 * decimals. Days and times of day repeat a lot, so what was parsed is remembered.
 */
final class Moments {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 3, true)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE_LENGTH = 10;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MOST = 200_000;

    private final Map<String, Long> dates = new HashMap<>();
    private final Map<String, Long> times = new HashMap<>();

    private final Finding unusable;

    /** @param unusable what a text is that is no date or no time */
    Moments(Finding unusable) {
        this.unusable = unusable;
    }

    /** Epoch milliseconds of a date and a time of day. */
    long millis(String dateColumn, String date, String timeColumn, String time) {
        return remember(dates, date, text -> startOfDay(unusable, dateColumn, text))
                + remember(times, time, text -> sinceMidnight(unusable, timeColumn, text));
    }

    private static long remember(Map<String, Long> known, String text, Parser parser) {
        Long value = known.get(text);
        if (value == null) {
            value = parser.parse(text);
            if (known.size() < MOST) {
                known.put(text, value);
            }
        }
        return value;
    }

    static long startOfDay(Finding unusable, String column, String text) {
        try {
            if (text.length() == DATE_LENGTH) {
                return LocalDate.parse(text, DATE).toEpochDay() * Days.MILLIS;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new BadRow(unusable, column + " is " + Shown.quoted(text) + ", not a date like 2023-09-01");
    }

    static long sinceMidnight(Finding unusable, String column, String text) {
        try {
            return LocalTime.parse(text, TIME).toNanoOfDay() / NANOS_PER_MILLI;
        } catch (DateTimeException e) {
            throw new BadRow(unusable, column + " is " + Shown.quoted(text) + ", not a time like 13:01:28");
        }
    }

    @FunctionalInterface
    private interface Parser {
        long parse(String text);
    }
}
