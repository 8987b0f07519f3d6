package dev.tributary.store.sqlite.source;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.MomentParser;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.scan.PackedColumn;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The positions of a table's fields in its packed rows. */
final class PackedFields {
    private final List<Field> fields;
    private final PackedTable table;

    /** @param rowNumbers whether the rowid follows them */
    PackedFields(RowShape shape, boolean rowNumbers) {
        this.fields = shape.names().fields();
        PackedTable packed = new PackedTable(
                shape.table(),
                fields.stream()
                        .map(field -> PackedColumn.of(field, shape.column(field)))
                        .toList());
        this.table = rowNumbers ? packed.withRows() : packed;
    }

    PackedTable table() {
        return table;
    }

    /** Returns whether a field is read. */
    boolean has(Field field) {
        return fields.contains(field);
    }

    /** Returns the column of a field that is read. */
    int column(Field field) {
        return fields.indexOf(field);
    }

    /** Returns the column of the rowid. */
    int rowNumber() {
        return fields.size();
    }

    /** Creates an array of optional values, one per row. */
    @SuppressWarnings("unchecked")
    static <T> Optional<T>[] optionals(int rows) {
        Optional<T>[] all = (Optional<T>[]) new Optional<?>[rows];
        Arrays.fill(all, Optional.empty());
        return all;
    }

    /** Returns epoch milliseconds of all usual rows; a row with an invalid date or time becomes unusual. */
    static long[] millis(PackedRows rows, MomentParser moments, int date, int time) {
        Utf8 text = new Utf8();
        long[] millis = new long[rows.size()];
        for (int row = 0; row < millis.length; row++) {
            if (rows.usual(row)) {
                long day = moments.startOfDay(rows.show(row, date, text));
                long clock = moments.sinceMidnight(rows.show(row, time, text));
                millis[row] = day + clock;
                if (day == MomentParser.NONE || clock == MomentParser.NONE) {
                    rows.setUnusual(row);
                }
            }
        }
        return millis;
    }
}
