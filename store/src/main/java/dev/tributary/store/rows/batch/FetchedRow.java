package dev.tributary.store.rows.batch;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.Row;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** A row of a database, whose numbers and times are texts, too; one row of a batch after the other. Not thread-safe. */
public final class FetchedRow implements Row {
    private final Map<Field, Integer> columnOf;
    private final CellBatch batch;
    private int row;

    private FetchedRow(CellBatch batch, Map<Field, Integer> columnOf) {
        this.batch = batch;
        this.columnOf = columnOf;
    }

    /**
     * Passes on each row of a batch.
     *
     * @param columnOf the position of each field among the cells
     */
    public static void forEach(CellBatch batch, Map<Field, Integer> columnOf, Consumer<Row> taker) {
        FetchedRow current = new FetchedRow(batch, columnOf);
        for (current.row = 0; current.row < batch.rows(); current.row++) {
            taker.accept(current);
        }
    }

    private int column(Field field) {
        return Objects.requireNonNull(columnOf.get(field), "a field that is read");
    }

    @Override
    public long rowNumber() {
        return batch.line(row);
    }

    @Override
    public Kind kind(Field field) {
        return batch.kind(row, column(field));
    }

    @Override
    public void text(Field field, Utf8 into) {
        int column = column(field);
        int start = batch.start(row, column);
        into.set(batch.bytes(), start, batch.end(row, column) - start);
    }

    @Override
    public long whole(Field field) {
        throw new IllegalStateException(field + " is a text");
    }

    @Override
    public double real(Field field) {
        throw new IllegalStateException(field + " is a text");
    }
}
