package dev.tributary.benchmarks.process.bare;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;

/** Writes an attribution into a new database: in one durable transaction, 100 rows per statement. */
public final class BareWrite {
    private static final int ROWS = 100;

    private BareWrite() {}

    /** The table of the reference schema: with a separate key index. */
    public static final String REFERENCE = "CREATE TABLE " + AttributionRows.TABLE + " (conv_id text NOT NULL,"
            + " session_id text NOT NULL, ihc real NOT NULL, PRIMARY KEY(conv_id, session_id))";

    /** The table with its rows in the primary key, as the program creates it. */
    public static final String KEYED = REFERENCE + " WITHOUT ROWID";

    public static void write(Path fresh, String table, AttributionRows rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + fresh)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous = FULL");
                connection.setAutoCommit(false);
                statement.execute(table);
            }
            int whole = rows.size() - rows.size() % ROWS;
            insert(connection, rows, 0, whole, ROWS);
            insert(connection, rows, whole, rows.size(), 1);
            connection.commit();
        }
    }

    private static void insert(Connection connection, AttributionRows rows, int from, int to, int rowsPerStatement)
            throws SQLException {
        String values = String.join(", ", Collections.nCopies(rowsPerStatement, "(?, ?, ?)"));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + AttributionRows.TABLE + " (conv_id, session_id, ihc) VALUES " + values)) {
            for (int first = from; first < to; first += rowsPerStatement) {
                int parameter = 0;
                for (int row = first; row < first + rowsPerStatement; row++) {
                    insert.setString(++parameter, rows.conversion(row));
                    insert.setString(++parameter, rows.session(row));
                    insert.setDouble(++parameter, rows.share(row));
                }
                insert.executeUpdate();
            }
        }
    }
}
