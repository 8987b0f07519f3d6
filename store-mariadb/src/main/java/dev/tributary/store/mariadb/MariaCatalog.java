package dev.tributary.store.mariadb;

import dev.tributary.core.intake.layout.RelationKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Looks up tables and views, and how large they are.
 *
 * @param connection a connection in its transaction
 */
record MariaCatalog(Connection connection) {
    private static final String TABLES =
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME";

    /** The exact spelling first: names may differ in their case alone. */
    private static final String FIND = """
            SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, TABLE_ROWS FROM information_schema.TABLES
            WHERE TABLE_SCHEMA = COALESCE(?, DATABASE()) AND TABLE_NAME = ? ORDER BY BINARY TABLE_NAME = ? DESC LIMIT 1
            """;

    private static final String COLUMNS = """
            SELECT COLUMN_NAME FROM information_schema.COLUMNS
            WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION
            """;

    private static final String KEY = """
            SELECT COLUMN_NAME FROM information_schema.STATISTICS
            WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND INDEX_NAME = 'PRIMARY' ORDER BY SEQ_IN_INDEX
            """;

    List<String> tables() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            return texts(row);
        }
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (row.next()) {
            texts.add(row.getString(1));
        }
        return texts;
    }

    Optional<MariaTable> find(String name) throws SQLException {
        Optional<MariaTable> found = find(Optional.empty(), name);
        int point = name.indexOf('.');
        return found.isPresent() || point < 0
                ? found
                : find(Optional.of(name.substring(0, point)), name.substring(point + 1));
    }

    private Optional<MariaTable> find(Optional<String> database, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, database.orElse(null));
            statement.setString(2, name);
            statement.setString(3, name);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String schema = row.getString(1);
                String table = row.getString(2);
                boolean view = row.getString(3).contains("VIEW");
                long rows = row.getLong(4);
                return Optional.of(new MariaTable(
                        MariaTable.quoted(schema) + "." + MariaTable.quoted(table),
                        view ? RelationKind.VIEW : RelationKind.TABLE,
                        names(COLUMNS, schema, table),
                        view ? List.of() : names(KEY, schema, table),
                        view ? OptionalLong.empty() : OptionalLong.of(rows)));
            }
        }
    }

    private List<String> names(String sql, String schema, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet row = statement.executeQuery()) {
                return texts(row);
            }
        }
    }

    /**
     * Returns the approximate number of rows of a query, by the server's plan: of a join, the product of its tables, as
     * each is read for each row of the one before.
     */
    long rows(String sql) throws SQLException {
        Map<String, Double> products = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery("EXPLAIN " + sql)) {
                while (row.next()) {
                    products.merge(
                            String.valueOf(row.getString("id")), Math.max(1, row.getDouble("rows")), (a, b) -> a * b);
                }
            }
        }
        return (long) products.values().stream().mapToDouble(rows -> rows).max().orElse(0);
    }
}
