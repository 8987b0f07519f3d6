package dev.tributary.spark.step;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;

/**
 * Rows that come of rows: one row may give none, or many. Those of one row at a time are in memory. Not thread-safe.
 */
abstract class RowFlow implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final Queue<Row> out = new ArrayDeque<>();
    private boolean ended;

    RowFlow(Iterator<Row> rows) {
        this.rows = rows;
    }

    /** Takes the next row. */
    abstract void take(Row row);

    /** Takes the end, once. */
    abstract void end();

    /** Gives a row. */
    final void give(Row row) {
        out.add(row);
    }

    @Override
    public final boolean hasNext() {
        while (out.isEmpty() && !ended) {
            if (rows.hasNext()) {
                take(rows.next());
            } else {
                ended = true;
                end();
            }
        }
        return !out.isEmpty();
    }

    @Override
    public final Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return out.remove();
    }
}
