package dev.tributary.store.postgres;

import dev.tributary.core.intake.layout.RelationKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks up tables, views, materialised views, foreign and partitioned tables.
 *
 * @param connection a connection in its transaction
 */
record PostgresCatalog(Connection connection) {
    private static final String TABLES = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p') AND NOT c.relispartition AND pg_table_is_visible(c.oid)
            AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY c.relname
            """;

    /** The exact spelling first, then the one of names without quotes, which are in small letters. */
    private static final String FIND = """
            SELECT c.oid, n.nspname, c.relname, c.relkind::text,
                c.relkind IN ('r', 'm') AND NOT c.relhassubclass AND c.relam IN (0, 2), c.reltuples, c.relpages
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            CROSS JOIN (SELECT ?::text AS name) wanted
            WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p') AND (
                lower(c.relname::text) = lower(wanted.name) AND pg_table_is_visible(c.oid) AND n.nspname <> 'pg_catalog'
                OR lower(n.nspname || '.' || c.relname) = lower(wanted.name))
            ORDER BY c.relname = wanted.name DESC, n.nspname || '.' || c.relname = wanted.name DESC,
                c.relname = lower(wanted.name) DESC, n.nspname || '.' || c.relname = lower(wanted.name) DESC,
                n.nspname, c.relname
            LIMIT 1
            """;

    private static final String COLUMNS = """
            SELECT attname FROM pg_attribute WHERE attrelid = ? AND attnum > 0 AND NOT attisdropped ORDER BY attnum
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

    Optional<PostgresTable> find(String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String kind = row.getString(4);
                return Optional.of(new PostgresTable(
                        row.getLong(1),
                        PostgresTable.quoted(row.getString(2)) + "." + PostgresTable.quoted(row.getString(3)),
                        kind.equals("v") || kind.equals("m") ? RelationKind.VIEW : RelationKind.TABLE,
                        columns(row.getLong(1)),
                        row.getBoolean(5),
                        row.getDouble(6),
                        row.getLong(7)));
            }
        }
    }

    private List<String> columns(long table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setLong(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return texts(row);
            }
        }
    }
}
