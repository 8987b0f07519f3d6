package dev.tributary.core.intake.moment;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.mapping.MomentForm;

/**
 * The fast way for the usual texts and numbers of a table's times: ISO days, seconds with up to nine decimals, with or
 * without a {@code Z} or {@code +00}, and epoch numbers. Anything else is {@link MomentParser#NONE} and left to {@link MomentReader}, whose
 * result is the same. Not thread-safe: one for each thread.
 */
public final class UsualMoments {
    private static final int DAY_LENGTH = 10;
    private static final int MOST_DIGITS = 18;
    private static final int CLOCK_LENGTH = 12;
    private static final int MOST_CLOCK = 18;

    private final MomentForm form;
    private final boolean joined;
    private final ZoneClock clock;
    private final MomentParser parser = new MomentParser();
    private final Utf8 part = new Utf8();

    /** @param columns where a row's time is */
    public UsualMoments(MomentColumns columns) {
        this.form = columns.form();
        this.joined = form == MomentForm.ISO && columns.clockForm() == MomentForm.ISO;
        this.clock = new ZoneClock(columns.zone());
    }

    /** Returns epoch milliseconds of a day and a time of day, or {@link MomentParser#NONE}. */
    public long of(Utf8 date, Utf8 time) {
        if (!joined) {
            return MomentParser.NONE;
        }
        long day = parser.startOfDay(date);
        long clock = sinceMidnight(time.bytes(), time.from(), time.length());
        return day == MomentParser.NONE || clock == MomentParser.NONE
                ? MomentParser.NONE
                : this.clock.usualMillis(day + clock);
    }

    /** Returns epoch milliseconds of a text or number in digits, or {@link MomentParser#NONE}. */
    public long of(Utf8 moment) {
        if (form == MomentForm.ISO) {
            return iso(moment);
        }
        return form.isEpoch() ? epoch(moment) : MomentParser.NONE;
    }

    /** Returns epoch milliseconds of a number, or {@link MomentParser#NONE}. */
    public long of(long number) {
        return form.isEpoch() ? MomentNumbers.millis(number, form) : MomentParser.NONE;
    }

    private long iso(Utf8 text) {
        byte[] bytes = text.bytes();
        int from = text.from();
        int length = text.length();
        if (length <= DAY_LENGTH || (bytes[from + DAY_LENGTH] != ' ' && bytes[from + DAY_LENGTH] != 'T')) {
            return MomentParser.NONE;
        }
        int zone = utcLength(bytes, from + length);
        long day = parser.startOfDay(part.set(bytes, from, DAY_LENGTH));
        long time = sinceMidnight(bytes, from + DAY_LENGTH + 1, length - zone - DAY_LENGTH - 1);
        if (day == MomentParser.NONE || time == MomentParser.NONE) {
            return MomentParser.NONE;
        }
        return zone > 0 ? day + time : clock.usualMillis(day + time);
    }

    /** Returns the length of the sign for UTC before a position: {@code Z}, or what PostgreSQL writes; 0 if there is none. */
    private static int utcLength(byte[] bytes, int end) {
        if (bytes[end - 1] == 'Z') {
            return 1;
        }
        return bytes[end - 1] == '0' && bytes[end - 2] == '0' && bytes[end - 3] == '+' ? 3 : 0;
    }

    /** What is below a millisecond is dropped, if it is digits. */
    private long sinceMidnight(byte[] bytes, int from, int length) {
        if (length > MOST_CLOCK) {
            return MomentParser.NONE;
        }
        for (int at = from + CLOCK_LENGTH; at < from + length; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return MomentParser.NONE;
            }
        }
        return parser.sinceMidnight(part.set(bytes, from, Math.min(length, CLOCK_LENGTH)));
    }

    private long epoch(Utf8 text) {
        byte[] bytes = text.bytes();
        if (text.length() == 0 || text.length() > MOST_DIGITS) {
            return MomentParser.NONE;
        }
        long number = 0;
        for (int at = text.from(); at < text.from() + text.length(); at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return MomentParser.NONE;
            }
            number = number * 10 + digit;
        }
        return MomentNumbers.millis(number, form);
    }
}
