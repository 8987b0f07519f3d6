package dev.tributary.store.sqlite.scan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Cuts a table into ranges of equally many rows, whatever gaps there are between their rowids. Not thread-safe. */
final class RowRanges {
    private final PackedTable table;
    private final int rows;
    private long next = Long.MIN_VALUE;
    private boolean end;

    RowRanges(PackedTable table, int rows) {
        this.table = table;
        this.rows = rows;
    }

    /** The next range, looked up through any connection to the same data; none when all rows have been handed out. */
    Optional<RowRange> next(Connection connection) throws SQLException {
        if (end) {
            return Optional.empty();
        }
        try (PreparedStatement select = connection.prepareStatement(table.range())) {
            select.setLong(1, next);
            select.setInt(2, rows);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                RowRange range = new RowRange(found.getLong(1), found.getLong(2), found.getInt(3));
                end = range.rows() < rows || range.last() == Long.MAX_VALUE;
                next = range.last() + 1;
                return range.rows() == 0 ? Optional.empty() : Optional.of(range);
            }
        }
    }
}
