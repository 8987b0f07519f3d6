package dev.tributary.store.rows.batch;

import dev.tributary.core.intake.row.Row;

/** Writes rows into batches, and hands these over as they get full. The rows are numbered. Not thread-safe. */
public final class BatchWriter {
    private final BatchQueue queue;
    private CellBatch batch;
    private long row;

    /** @param before the number of the row before the first one */
    public BatchWriter(BatchQueue queue, long before) {
        this.queue = queue;
        this.row = before;
        this.batch = next();
    }

    private CellBatch next() {
        CellBatch free = queue.free();
        free.reset(0);
        return free;
    }

    /** Adds the next cell of the row: a text as UTF-8, which is not checked. */
    public void text(byte[] utf8, int from, int length) {
        batch.add(utf8, from, length);
    }

    /** Adds the next cell of the row: a whole number. */
    public void whole(long number) {
        batch.add(number, Row.Kind.WHOLE);
    }

    /** Adds the next cell of the row: a floating-point number. */
    public void real(double number) {
        batch.add(Double.doubleToRawLongBits(number), Row.Kind.REAL);
    }

    /** Adds the next cell of the row: bytes that are no text. */
    public void bytes(byte[] value) {
        batch.add(value, 0, value.length, Row.Kind.BYTES);
    }

    /** Adds the next cell of the row: a text that is not valid. */
    public void broken(byte[] text) {
        batch.add(text, 0, text.length, Row.Kind.BROKEN_TEXT);
    }

    /** Adds the next cell of the row: NULL. */
    public void missing() {
        batch.addMissing();
    }

    /** Ends the row; returns false if no further ones are wanted. */
    public boolean endRow() {
        row++;
        batch.endRow(row, 0);
        if (!batch.isFull()) {
            return true;
        }
        queue.handOver(batch);
        batch = next();
        return !queue.isStopped();
    }

    /** Hands over what is left. */
    public void end() {
        queue.handOver(batch);
    }

    /** Hands over what is left of a range of the table, for {@link ReadingInTurns}; the rows of the next are numbered anew. */
    public void endRange() {
        batch.setLast();
        queue.handOver(batch);
        row = 0;
        batch = next();
    }
}
