package dev.tributary.store.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files for tests, written by DuckDB itself. */
final class DuckWriting {
    private DuckWriting() {}

    /** Runs statements in a database of their own. */
    static void run(String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes a table of texts.
     *
     * @param to a statement, in which the table is called {@code given}
     */
    static void texts(List<String> columns, List<List<@Nullable String>> rows, String... to) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE given ("
                    + String.join(
                            ", ",
                            columns.stream()
                                    .map(name -> DuckSql.name(name) + " VARCHAR")
                                    .toList()) + ")");
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO given VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
                for (List<@Nullable String> row : rows) {
                    for (int column = 0; column < row.size(); column++) {
                        insert.setString(column + 1, row.get(column));
                    }
                    insert.execute();
                }
            }
            for (String sql : to) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String file(Path file) {
        return DuckSql.text(file.toString());
    }
}
