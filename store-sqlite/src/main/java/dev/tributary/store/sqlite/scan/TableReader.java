package dev.tributary.store.sqlite.scan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads a packed table through one connection; its statements are prepared once. Not thread-safe. */
final class TableReader implements AutoCloseable {
    private final PackedTable table;
    private final PreparedStatement rows;
    private final PreparedStatement wholeRange;
    private final PreparedStatement lastRange;

    TableReader(Connection connection, PackedTable table) throws SQLException {
        this.table = table;
        this.rows = connection.prepareStatement(table.rows());
        this.wholeRange = connection.prepareStatement(table.wholeRange());
        this.lastRange = connection.prepareStatement(table.lastRange());
    }

    /**
     * Returns the range of a number of rows that begins at or after a rowid; empty if there are no more rows.
     *
     * @param before how many rows come before that rowid
     */
    Optional<RowRange> range(long from, int count, long before) throws SQLException {
        wholeRange.setLong(1, from);
        wholeRange.setInt(2, count - 1);
        wholeRange.setLong(3, from);
        try (ResultSet found = wholeRange.executeQuery()) {
            if (found.next() && found.getObject(2) != null) {
                return Optional.of(new RowRange(found.getLong(1), found.getLong(2), count, before));
            }
        }
        lastRange.setLong(1, from);
        try (ResultSet found = lastRange.executeQuery()) {
            found.next();
            int left = found.getInt(3);
            return left == 0
                    ? Optional.empty()
                    : Optional.of(new RowRange(found.getLong(1), found.getLong(2), left, before));
        }
    }

    /**
     * Rows that SQLite cannot pack, because they contain blobs, are too long or damaged, are left to the consumer,
     * which gets the same failure.
     */
    PackedRows read(RowRange range) {
        try {
            rows.setLong(1, range.first());
            rows.setLong(2, range.last());
            try (ResultSet packed = rows.executeQuery()) {
                packed.next();
                byte[] bytes = packed.getBytes(1);
                return bytes == null ? PackedRows.unknown(range) : PackedRows.of(range, bytes, table.columns());
            }
        } catch (SQLException unreadable) {
            return PackedRows.unknown(range);
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        wholeRange.close();
        lastRange.close();
    }
}
