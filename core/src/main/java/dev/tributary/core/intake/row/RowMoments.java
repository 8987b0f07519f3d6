package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.text.Shown;

/** Reads the time of a row: a field with the date and one with the time of day. Not thread-safe. */
final class RowMoments {
    private final Cells cells;
    private final Field date;
    private final Field time;
    private final MomentParser moments = new MomentParser();
    private final Utf8 day = new Utf8();
    private final Utf8 clock = new Utf8();

    RowMoments(Cells cells, Field date, Field time) {
        this.cells = cells;
        this.date = date;
        this.time = time;
    }

    /** Returns epoch milliseconds, UTC. */
    long millis(Row row) {
        cells.name(row, date, day);
        cells.name(row, time, clock);
        return parsed(moments.startOfDay(day), date, day, "date like 2023-09-01")
                + parsed(moments.sinceMidnight(clock), time, clock, "time like 13:01:28");
    }

    private long parsed(long millis, Field field, Utf8 text, String wanted) {
        if (millis == MomentParser.NONE) {
            throw cells.unusable(field, "is " + Shown.quoted(text.toString()) + ", not a " + wanted);
        }
        return millis;
    }
}
