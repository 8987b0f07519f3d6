package dev.tributary.store.csvfolder;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.Row;
import dev.tributary.store.rows.batch.CellBatch;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A row of a batch, one after the other: texts without types. Not thread-safe. */
final class BatchRow implements Row {
    private final Map<Field, Integer> columnOf;
    private final int cells;
    private final CellBatch batch;
    private final long before;
    private int row = -1;

    /** @param before is added to the lines of the file for the row numbers */
    BatchRow(CellBatch batch, FileReading reading, long before) {
        this.batch = batch;
        this.columnOf = reading.columnOf();
        this.cells = reading.file().header().size();
        this.before = before;
    }

    boolean next() {
        row++;
        return row < batch.rows();
    }

    private int column(Field field) {
        return Objects.requireNonNull(columnOf.get(field), "a field that is read");
    }

    @Override
    public long rowNumber() {
        return before + batch.line(row);
    }

    @Override
    public boolean typed() {
        return false;
    }

    @Override
    public Optional<String> misfit() {
        int found = batch.misfit(row);
        return found == 0
                ? Optional.empty()
                : Optional.of(
                        "the row has " + found + (found == 1 ? " cell" : " cells") + ", and the header line " + cells);
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

    @Override
    public String encoding() {
        return batch.charset().name();
    }
}
