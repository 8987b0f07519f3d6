package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.MomentForm;
import dev.tributary.core.intake.moment.ClockTally;
import dev.tributary.core.intake.moment.MomentColumns;
import dev.tributary.core.intake.moment.MomentParser;
import dev.tributary.core.intake.moment.MomentReader;
import dev.tributary.core.intake.moment.UsualMoments;
import dev.tributary.core.text.Shown;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the time of a row, from one column or two. Not thread-safe. */
final class RowMoments {
    private final Cells cells;
    private final MomentColumns columns;
    private final UsualMoments usual;
    private final MomentReader reader;
    private final Utf8 first = new Utf8();
    private final Utf8 second = new Utf8();

    /** @param tally counts the times in an hour at which clocks are changed */
    RowMoments(Cells cells, MomentColumns columns, ClockTally tally) {
        this.cells = cells;
        this.columns = columns;
        this.usual = new UsualMoments(columns);
        this.reader = new MomentReader(columns.zone(), tally);
    }

    /** Returns epoch milliseconds, UTC. */
    long millis(Row row) {
        long millis = usual(row);
        return millis == MomentParser.NONE ? any(row) : millis;
    }

    /** Returns the day as the cell has it, whatever its time and offset. */
    LocalDate day(Row row) {
        return part(row, columns.day(), columns.form())
                .filter(MomentReader.Part::hasDay)
                .orElseThrow(() -> unusable(row, columns.day(), "a " + wantedDay(columns.form())))
                .day();
    }

    private static String wantedDay(MomentForm form) {
        return switch (form) {
            case ISO -> "date like 2023-09-01";
            case COMPACT -> "date like 20230901";
            case DAY_FIRST -> "date like 31/12/2023, day first";
            case MONTH_FIRST -> "date like 12/31/2023, month first";
            case EPOCH_SECONDS, EPOCH_MILLIS, EPOCH_MICROS, EPOCH_NANOS, JULIAN_DAY -> wanted(form, false);
        };
    }

    private long usual(Row row) {
        if (row.kind(columns.day()) == Row.Kind.WHOLE && columns.clock().isEmpty()) {
            return usual.of(row.whole(columns.day()));
        }
        if (row.kind(columns.day()) != Row.Kind.TEXT) {
            return MomentParser.NONE;
        }
        row.text(columns.day(), first);
        if (columns.clock().isEmpty()) {
            return usual.of(first);
        }
        Field clock = columns.clock().get();
        if (row.kind(clock) != Row.Kind.TEXT) {
            return MomentParser.NONE;
        }
        row.text(clock, second);
        return usual.of(first, second);
    }

    private long any(Row row) {
        MomentReader.Part day = part(row, columns.day(), columns.form())
                .filter(MomentReader.Part::hasDay)
                .orElseThrow(() -> unusable(
                        row,
                        columns.day(),
                        "a " + wanted(columns.form(), columns.clock().isPresent())));
        if (columns.clock().isEmpty()) {
            return reader.millis(day);
        }
        Field field = columns.clock().get();
        MomentReader.Part clock = part(row, field, columns.clockForm())
                .filter(MomentReader.Part::hasClock)
                .orElseThrow(() -> unusable(row, field, "a time like 13:01:28"));
        long millis = reader.millis(day, clock);
        if (millis == MomentParser.NONE) {
            throw unusable(row, field, "the time of " + Shown.quoted(row.shown(columns.day())));
        }
        return millis;
    }

    private static String wanted(MomentForm form, boolean clockApart) {
        return switch (form) {
            case ISO -> clockApart ? "date like 2023-09-01" : "time like 2023-09-01 13:01:28";
            case COMPACT -> "time like 20230901 130128";
            case DAY_FIRST -> "time like 31/12/2023 13:01:28, day first";
            case MONTH_FIRST -> "time like 12/31/2023 13:01:28, month first";
            case EPOCH_SECONDS -> "number of seconds since 1970";
            case EPOCH_MILLIS -> "number of milliseconds since 1970";
            case EPOCH_MICROS -> "number of microseconds since 1970";
            case EPOCH_NANOS -> "number of nanoseconds since 1970";
            case JULIAN_DAY -> "Julian day";
        };
    }

    private Optional<MomentReader.Part> part(Row row, Field field, MomentForm form) {
        return switch (row.kind(field)) {
            case WHOLE -> MomentReader.whole(row.whole(field), form);
            case REAL -> MomentReader.real(row.real(field), form);
            case MISSING, TEXT, BROKEN_TEXT, BYTES -> {
                cells.name(row, field, first);
                yield MomentReader.text(first.toString(), form);
            }
        };
    }

    private UnusableRow unusable(Row row, Field field, String wanted) {
        return cells.unusable(field, "is " + Shown.quoted(row.shown(field)) + ", not " + wanted);
    }
}
