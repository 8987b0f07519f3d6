package dev.tributary.spark.cell;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Moments as texts, {@code 2023-09-01 13:01:28.5Z}. */
public final class MomentText {
    private static final long MICROS = 1_000_000;
    private static final int SECOND_OF_TEXT = 19;

    /** For years that are not four digits. */
    private static final DateTimeFormatter ANY = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    private MomentText() {}

    /** Returns the text of a moment in UTC, with as many digits of a second as it has. */
    public static String of(long micros) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, MICROS), (int) Math.floorMod(micros, MICROS) * 1_000, ZoneOffset.UTC);
        if (time.getYear() < 1000 || time.getYear() > 9999 || time.getNano() != 0) {
            return ANY.format(time);
        }
        char[] text = new char[SECOND_OF_TEXT + 1];
        put(text, 0, time.getYear() / 100, '0');
        put(text, 2, time.getYear() % 100, '-');
        put(text, 5, time.getMonthValue(), '-');
        put(text, 8, time.getDayOfMonth(), ' ');
        put(text, 11, time.getHour(), ':');
        put(text, 14, time.getMinute(), ':');
        put(text, 17, time.getSecond(), 'Z');
        return new String(text);
    }

    private static void put(char[] text, int at, int number, char behind) {
        text[at] = (char) ('0' + number / 10);
        text[at + 1] = (char) ('0' + number % 10);
        text[at + 2] = behind;
    }
}
