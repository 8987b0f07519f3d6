package dev.tributary.store.sqlite.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows per statement, which is more than twice as fast as one row per statement. Rows are buffered; {@link
 * #close()} writes the rest.
 */
public final class BulkInsert implements AutoCloseable {
    private static final int ROWS = 100;

    private final Connection connection;
    private final String head;
    private final String row;
    private final int columns;
    private final PreparedStatement full;
    private final @Nullable Object[] values;
    private int filled;

    public BulkInsert(Connection connection, String table, String... columns) throws SQLException {
        this(
                connection,
                table,
                List.of(columns),
                Stream.generate(() -> "?").limit(columns.length).toList());
    }

    private BulkInsert(Connection connection, String table, List<String> columns, List<String> values)
            throws SQLException {
        this.connection = connection;
        this.head = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
        this.row = "(" + String.join(", ", values) + ")";
        this.columns = columns.size();
        this.full = connection.prepareStatement(sql(ROWS));
        this.values = new Object[ROWS * this.columns];
    }

    /** Creates an insert whose texts are given as bytes in UTF-8, so that the driver need not convert texts. */
    static BulkInsert ofBytes(Connection connection, String table, List<String> texts, List<String> others)
            throws SQLException {
        List<String> columns = Stream.of(texts, others).flatMap(List::stream).toList();
        List<String> values = columns.stream()
                .map(column -> texts.contains(column) ? "CAST(? AS text)" : "?")
                .toList();
        return new BulkInsert(connection, table, columns, values);
    }

    public void add(@Nullable Object... row) throws SQLException {
        for (Object value : row) {
            values[filled++] = value;
        }
        if (filled == values.length) {
            write(full);
        }
    }

    @Override
    public void close() throws SQLException {
        try (full) {
            if (filled > 0) {
                try (PreparedStatement rest = connection.prepareStatement(sql(filled / columns))) {
                    write(rest);
                }
            }
        }
    }

    private void write(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < filled; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
        filled = 0;
    }

    private String sql(int rows) {
        return head + String.join(", ", Collections.nCopies(rows, row));
    }
}
