package dev.tributary.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/**
 * Inserts a known number of rows, many per statement: with one row per statement the overhead of JDBC exceeds the
 * insert. A row is written value by value, its columns in order. Not thread-safe.
 */
final class CountedInsert implements AutoCloseable {
    private static final int ROWS = 100;

    private final Connection connection;
    private final SampleTable table;
    private long rowsLeft;
    private PreparedStatement statement;
    private int rows;
    private int row;
    private int parameter;

    /** @param rowsLeft the total number of rows */
    CountedInsert(Connection connection, SampleTable table, long rowsLeft) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.rowsLeft = rowsLeft;
        this.rows = (int) StrictMath.max(1, StrictMath.min(ROWS, rowsLeft));
        this.statement = connection.prepareStatement(table.insert(rows));
    }

    CountedInsert text(String value) throws SQLException {
        statement.setString(++parameter, value);
        return this;
    }

    CountedInsert whole(int value) throws SQLException {
        statement.setInt(++parameter, value);
        return this;
    }

    CountedInsert real(double value) throws SQLException {
        statement.setDouble(++parameter, value);
        return this;
    }

    CountedInsert nothing() throws SQLException {
        statement.setNull(++parameter, Types.REAL);
        return this;
    }

    void endRow() throws SQLException {
        rowsLeft--;
        row++;
        if (row < rows) {
            return;
        }
        statement.executeUpdate();
        row = 0;
        parameter = 0;
        if (rowsLeft > 0 && rowsLeft < rows) {
            shrink();
        }
    }

    /** The last statement has the remaining rows. */
    private void shrink() throws SQLException {
        statement.close();
        rows = (int) rowsLeft;
        statement = connection.prepareStatement(table.insert(rows));
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
