package dev.tributary.benchmarks.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes an attribution into a new database: in one transaction that survives a power cut, 100 rows a statement. */
final class BareWrite {
    private static final int ROWS = 100;

    private BareWrite() {}

    /** What makes the tables and indexes of a database anew. */
    static List<String> schema(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")) {
            List<String> schema = new ArrayList<>();
            while (rows.next()) {
                schema.add(rows.getString(1));
            }
            return schema;
        }
    }

    static void write(Path fresh, List<String> schema, AttributionRows rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + fresh)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous = FULL");
                connection.setAutoCommit(false);
                for (String sql : schema) {
                    statement.execute(sql);
                }
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
