package dev.tributary.testing.servers;

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
import java.util.Locale;

/**
 * Copies the tables of a SQLite file, with their types and in the order of their rows.
 *
 * @param target where to
 */
record SqliteCopy(Connection target) {
    private static final int TOGETHER = 1000;

    void copy(Path file) throws SQLException {
        String url = "jdbc:sqlite:" + file.toUri() + "?mode=ro&immutable=1";
        try (Connection source = DriverManager.getConnection(url);
                Statement statement = source.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            target.setAutoCommit(false);
            for (String table : tables) {
                copy(statement, table);
            }
            target.commit();
        }
    }

    private void copy(Statement source, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row = source.executeQuery("PRAGMA table_info(\"" + table + "\")")) {
            while (row.next()) {
                columns.add(row.getString("name") + " " + type(row.getString("type")));
            }
        }
        try (Statement create = target.createStatement()) {
            create.execute("CREATE TABLE " + table + " (" + String.join(", ", columns) + ")");
        }
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert = target.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")");
                ResultSet row = source.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int waiting = 0;
            while (row.next()) {
                for (int column = 1; column <= columns.size(); column++) {
                    insert.setObject(column, row.getObject(column));
                }
                insert.addBatch();
                waiting++;
                if (waiting == TOGETHER) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    private static String type(String declared) {
        return switch (declared.toUpperCase(Locale.ROOT)) {
            case "INTEGER", "INT", "BIGINT" -> "bigint";
            case "REAL", "DOUBLE", "FLOAT" -> "double precision";
            default -> "text";
        };
    }
}
