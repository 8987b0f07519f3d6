package dev.tributary.store.sqlite;

import dev.tributary.store.sqlite.scan.PackedRows;

/** The moments of packed rows: a column with the date and the next one with the time of day. Not thread-safe. */
final class PackedMoments {
    private final int dateColumn;
    private final Memo<Long> dates = new Memo<>(text -> Moments.startOfDay("", text));
    private final Memo<Long> times = new Memo<>(text -> Moments.sinceMidnight("", text));

    PackedMoments(int dateColumn) {
        this.dateColumn = dateColumn;
    }

    /** Epoch milliseconds of all usual rows; a row whose date or time is none becomes unusual. */
    long[] of(PackedRows rows) {
        long[] millis = new long[rows.size()];
        for (int row = 0; row < millis.length; row++) {
            if (rows.usual(row)) {
                try {
                    millis[row] = dates.of(rows, row, dateColumn) + times.of(rows, row, dateColumn + 1);
                } catch (BadRow unusable) {
                    rows.setUnusual(row);
                }
            }
        }
        return millis;
    }
}
