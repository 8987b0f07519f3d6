package dev.tributary.store.sqlite.source;

import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.scan.RowRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads some rows of a range cell by cell, in order. No query is executed before the first one. */
final class UnusualRows implements AutoCloseable {
    private final Connection connection;
    private final RowShape shape;
    private final RowRange range;
    private @Nullable PreparedStatement statement;
    private @Nullable SqliteRow result;
    private int at = -1;

    UnusualRows(Connection connection, RowShape shape, RowRange range) {
        this.connection = connection;
        this.shape = shape;
        this.range = range;
    }

    /** Returns the row with an index in the range, which must be after the previous one. */
    SqliteRow row(int index) throws SQLException {
        SqliteRow rows = rows();
        while (at < index) {
            if (!rows.next()) {
                throw new IllegalStateException("row " + index + " of " + range + " is gone from " + shape.from());
            }
            at++;
        }
        return rows;
    }

    private SqliteRow rows() throws SQLException {
        if (result == null) {
            statement = connection.prepareStatement(shape.select() + " WHERE rowid BETWEEN ? AND ?");
            statement.setLong(1, range.first());
            statement.setLong(2, range.last());
            result = new SqliteRow(statement.executeQuery(), shape);
        }
        return result;
    }

    @Override
    public void close() throws SQLException {
        if (statement != null) {
            statement.close();
        }
    }
}
