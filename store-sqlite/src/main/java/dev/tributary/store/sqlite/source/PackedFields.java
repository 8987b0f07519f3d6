package dev.tributary.store.sqlite.source;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.FlagRule;
import dev.tributary.core.intake.moment.MomentParser;
import dev.tributary.core.intake.moment.UsualMoments;
import dev.tributary.core.intake.row.TableReading;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.scan.PackedColumn;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The positions of a table's fields in its packed rows. */
final class PackedFields {
    private static final int NONE = -1;

    private final TableReading reading;
    private final List<Field> fields;
    private final PackedTable table;

    /** @param rowNumbers whether the rowid follows them */
    PackedFields(RowShape shape, boolean rowNumbers) {
        this.reading = shape.reading();
        this.fields = shape.names().fields();
        PackedTable packed = new PackedTable(
                shape.from(), fields.stream().map(field -> packed(shape, field)).toList());
        this.table = rowNumbers ? packed.withRows() : packed;
    }

    /** Where channels are made by rule, many rows have none. */
    private static PackedColumn packed(RowShape shape, Field field) {
        return field == Field.CHANNEL && shape.reading().channelsByRule()
                ? PackedColumn.ofSome(shape.column(field))
                : PackedColumn.of(field, shape.column(field), shape.reading().flag(field));
    }

    PackedTable table() {
        return table;
    }

    /** Returns whether a field is read. */
    boolean has(Field field) {
        return fields.contains(field);
    }

    /** Returns the column of a field; negative if it is not read. */
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

    /** Returns epoch milliseconds of all usual rows; a row without a usual time becomes unusual. */
    long[] millis(PackedRows rows, UsualMoments moments) {
        int first = column(reading.moments().day());
        int second = reading.moments().clock().map(this::column).orElse(NONE);
        Utf8 text = new Utf8();
        Utf8 clock = new Utf8();
        long[] millis = new long[rows.size()];
        for (int row = 0; row < millis.length; row++) {
            if (rows.usual(row)) {
                rows.show(row, first, text);
                millis[row] = second == NONE ? moments.of(text) : moments.of(text, rows.show(row, second, clock));
                if (millis[row] == MomentParser.NONE) {
                    rows.setUnusual(row);
                }
            }
        }
        return millis;
    }

    /** Returns a parser of times for one thread. */
    UsualMoments moments() {
        return new UsualMoments(reading.moments());
    }

    /** Returns a flag of a usual row. */
    boolean flag(PackedRows rows, int row, Field field, int column) {
        FlagRule rule = reading.flag(field);
        if (rule instanceof FlagRule.Constant constant) {
            return constant.value();
        }
        // NaN, which stands for NULL, is not at least anything.
        return rule instanceof FlagRule.AtLeast atLeast
                ? rows.amount(row, column) >= atLeast.least()
                : rows.flag(row, column);
    }
}
