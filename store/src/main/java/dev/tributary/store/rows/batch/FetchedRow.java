package dev.tributary.store.rows.batch;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.Row;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** A row of a database; one row of a batch after the other. Not thread-safe. */
public final class FetchedRow implements Row {
    private final Map<Field, Integer> columnOf;
    private final CellBatch batch;
    private final long before;
    private final boolean typed;
    private int row;

    private FetchedRow(CellBatch batch, long before, Map<Field, Integer> columnOf, boolean typed) {
        this.batch = batch;
        this.before = before;
        this.columnOf = columnOf;
        this.typed = typed;
    }

    /**
     * Passes on each row of a batch.
     *
     * @param columnOf the position of each field among the cells
     */
    public static void forEach(CellBatch batch, Map<Field, Integer> columnOf, Consumer<Row> taker) {
        forEach(batch, columnOf, true, taker);
    }

    /**
     * The same for a part of a table.
     *
     * @param before is added to the numbers of its rows
     */
    public static void forEach(CellBatch batch, long before, Map<Field, Integer> columnOf, Consumer<Row> taker) {
        forEach(batch, new FetchedRow(batch, before, columnOf, true), taker);
    }

    /**
     * Passes on each row of a batch.
     *
     * @param columnOf the position of each field among the cells
     * @param typed whether the source has types, see {@link Row#typed}
     */
    public static void forEach(CellBatch batch, Map<Field, Integer> columnOf, boolean typed, Consumer<Row> taker) {
        forEach(batch, new FetchedRow(batch, 0, columnOf, typed), taker);
    }

    private static void forEach(CellBatch batch, FetchedRow current, Consumer<Row> taker) {
        for (current.row = 0; current.row < batch.rows(); current.row++) {
            taker.accept(current);
        }
    }

    private int column(Field field) {
        return Objects.requireNonNull(columnOf.get(field), "a field that is read");
    }

    @Override
    public long rowNumber() {
        return before + batch.line(row);
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
        return batch.bits(row, column(field));
    }

    @Override
    public double real(Field field) {
        int column = column(field);
        long bits = batch.bits(row, column);
        return batch.kind(row, column) == Kind.WHOLE ? bits : Double.longBitsToDouble(bits);
    }

    @Override
    public boolean typed() {
        return typed;
    }
}
