package dev.tributary.store.sqlite;

import dev.tributary.core.intake.Finding;
import dev.tributary.store.sqlite.scan.PackedRows;

/** The moments of packed rows: a column with the date and the next one with the time of day. Not thread-safe. */
final class PackedMoments {
    private static final int TIME_LENGTH = 8;

    /** Who reads the row cell by cell says what it is. */
    private static final Finding UNSAID = Finding.SESSION_MOMENT_UNUSABLE;

    private final int dateColumn;
    private final Memo<Long> dates = new Memo<>(text -> Moments.startOfDay(UNSAID, "", text));
    private final Memo<Long> times = new Memo<>(text -> Moments.sinceMidnight(UNSAID, "", text));

    PackedMoments(int dateColumn) {
        this.dateColumn = dateColumn;
    }

    /** Epoch milliseconds of all usual rows; a row whose date or time is none becomes unusual. */
    long[] of(PackedRows rows) {
        long[] millis = new long[rows.size()];
        for (int row = 0; row < millis.length; row++) {
            if (rows.usual(row)) {
                try {
                    millis[row] = dates.of(rows, row, dateColumn) + sinceMidnight(rows, row);
                } catch (BadRow unusable) {
                    rows.setUnusual(row);
                }
            }
        }
        return millis;
    }

    /** The usual form is taken apart here: of times there are too many for a memory to be near at hand. */
    private long sinceMidnight(PackedRows rows, int row) {
        byte[] bytes = rows.bytes();
        int at = rows.start(row, dateColumn + 1);
        if (rows.length(row, dateColumn + 1) == TIME_LENGTH && bytes[at + 2] == ':' && bytes[at + 5] == ':') {
            int hour = twoDigits(bytes, at);
            int minute = twoDigits(bytes, at + 3);
            int second = twoDigits(bytes, at + 6);
            if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60) {
                return ((hour * 60L + minute) * 60 + second) * 1000;
            }
        }
        return times.of(rows, row, dateColumn + 1);
    }

    /** A number of two digits; negative when it is none. */
    private static int twoDigits(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
