package dev.tributary.store.sqlite.scan;

import java.sql.SQLException;
import java.util.Optional;

/** Divides a table into ranges of equally many rows, whatever gaps there are between their rowids. Not thread-safe. */
final class RowRanges {
    private final int rows;
    private long next = Long.MIN_VALUE;
    private long before;
    private boolean end;

    RowRanges(int rows) {
        this.rows = rows;
    }

    /**
     * Returns the next range, looked up through any reader of the same data; empty when all rows have been assigned.
     */
    Optional<RowRange> next(TableReader reader) throws SQLException {
        if (end) {
            return Optional.empty();
        }
        Optional<RowRange> range = reader.range(next, rows, before);
        end = range.filter(found -> found.rows() == rows && found.last() < Long.MAX_VALUE)
                .isEmpty();
        next = end ? next : range.orElseThrow().last() + 1;
        before += rows;
        return range;
    }
}
