package dev.tributary.sample.shop;

import dev.tributary.core.facts.DateWindow;
import java.time.LocalDate;
import java.util.Optional;

/** The days of a sample: 90 of them, UTC. Moments are epoch seconds. */
public final class Season {
    static final int DAYS = 90;
    static final long DAY_SECONDS = 86_400;
    static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    static final LocalDate FIRST_DAY = LAST_DAY.minusDays(DAYS - 1);

    /** The last 30 days: a calendar month. */
    public static final DateWindow LAST_MONTH =
            new DateWindow(Optional.of(LAST_DAY.minusDays(29)), Optional.of(LAST_DAY));

    /** The first second. */
    public static final long BEGIN = FIRST_DAY.toEpochDay() * DAY_SECONDS;

    /** The last second. */
    static final long LAST = BEGIN + DAYS * DAY_SECONDS - 1;

    private static final String[] DATES = dates();

    private Season() {}

    static boolean holds(long second) {
        return second >= BEGIN && second <= LAST;
    }

    static long clamp(long second) {
        return StrictMath.max(BEGIN, StrictMath.min(LAST, second));
    }

    /** The day of a moment of the season, 0 to {@code DAYS - 1}. */
    static int day(long second) {
        return (int) ((second - BEGIN) / DAY_SECONDS);
    }

    /** {@code YYYY-MM-DD}. */
    public static String date(long second) {
        return DATES[day(second)];
    }

    /** {@code HH:MM:SS}. */
    public static String time(long second) {
        int ofDay = (int) (second % DAY_SECONDS);
        byte[] text = {'0', '0', ':', '0', '0', ':', '0', '0'};
        digits(text, 0, ofDay / 3600);
        digits(text, 3, ofDay / 60 % 60);
        digits(text, 6, ofDay % 60);
        return Text.of(text);
    }

    private static void digits(byte[] text, int at, int value) {
        text[at] += (byte) (value / 10);
        text[at + 1] += (byte) (value % 10);
    }

    private static String[] dates() {
        String[] dates = new String[DAYS];
        for (int day = 0; day < DAYS; day++) {
            dates[day] = FIRST_DAY.plusDays(day).toString();
        }
        return dates;
    }
}
