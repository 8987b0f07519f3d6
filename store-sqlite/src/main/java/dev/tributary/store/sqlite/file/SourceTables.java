package dev.tributary.store.sqlite.file;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.TableReading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The tables of a database: their columns, and what the schema guarantees of their rows. */
public final class SourceTables {
    /** Text affinity, in the terms of SQLite's manual: such a column stores every number as a text. */
    private static final String TEXT_COLUMN = """
            SELECT c.name FROM pragma_table_xinfo(?1) c
            WHERE c.name = ?2 COLLATE NOCASE AND upper(c.type) NOT LIKE '%INT%'
            AND (upper(c.type) LIKE '%CHAR%' OR upper(c.type) LIKE '%CLOB%' OR upper(c.type) LIKE '%TEXT%')
            """;

    /** Also with an index that begins with it. */
    private static final String INDEXED = TEXT_COLUMN + """
            AND EXISTS (SELECT 1 FROM pragma_index_list(?1) i JOIN pragma_index_xinfo(i.name) k
                WHERE NOT i.partial AND k.seqno = 0 AND k.cid = c.cid AND k.coll = 'BINARY')""";

    /** Also with a unique index on only this column. */
    private static final String DISTINCT = TEXT_COLUMN + """
            AND EXISTS (SELECT 1 FROM pragma_index_list(?1) i WHERE i."unique" AND NOT i.partial
                AND (SELECT count(*) FROM pragma_index_xinfo(i.name) k WHERE k."key") = 1
                AND EXISTS (SELECT 1 FROM pragma_index_xinfo(i.name) k
                    WHERE k."key" AND k.cid = c.cid AND k.coll = 'BINARY'))""";

    private static final String TYPE = "SELECT type FROM sqlite_master WHERE name = ? COLLATE NOCASE";

    private static final Pattern END = Pattern.compile("\\s*;\\s*$");

    private final Connection connection;

    public SourceTables(Connection connection) {
        this.connection = connection;
    }

    /** Returns how to read a table that was found. */
    public RowShape shape(MappedTable found) throws SQLException {
        TableReading reading = found.reading();
        TextEncoding texts = TextEncoding.of(connection);
        if (found.relation() instanceof Relation.Named table) {
            String name = table.name();
            boolean hasRowid = hasRowid(name);
            boolean packable = hasRowid && !holds(columnsOf(name), "rowid") && isOrdinary(name);
            Field id = reading.names().fields().get(0);
            boolean distinct = isDistinct(name, reading.names().column(id));
            return new RowShape(reading, from(table), hasRowid, packable, distinct, texts);
        }
        return new RowShape(reading, from(found.relation()), false, false, false, texts);
    }

    /** Returns a relation in SQL, as it stands after FROM. */
    public static String from(Relation relation) {
        if (relation instanceof Relation.Query query) {
            // The line end closes a comment at the end of the query.
            return "(" + END.matcher(query.sql()).replaceFirst("") + "\n)";
        }
        return RowShape.quoted(relation.name());
    }

    /** Returns whether a text column has an index by its bytes. */
    public boolean isIndexedText(String table, String column) throws SQLException {
        return strings(INDEXED, table, column).size() == 1;
    }

    /** Returns whether a column is a unique key, by its bytes, and stores every number as a text. */
    private boolean isDistinct(String table, String column) throws SQLException {
        return strings(DISTINCT, table, column).size() == 1;
    }

    /** A virtual table has no pages of its own, and its rows have no defined order. */
    private boolean isOrdinary(String table) throws SQLException {
        return strings("SELECT name FROM sqlite_master WHERE name = ? COLLATE NOCASE AND rootpage > 0", table)
                        .size()
                == 1;
    }

    /** Compares names as SQLite does: ignoring case. */
    public static boolean holds(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Returns the columns of a table or view, in order; empty if there is none. */
    public List<String> columnsOf(String table) throws SQLException {
        return strings("SELECT name FROM pragma_table_xinfo(?)", table);
    }

    /** Returns whether there is such a table or view. */
    public boolean has(String table) throws SQLException {
        return !columnsOf(table).isEmpty();
    }

    /** Returns the names of all tables and views. */
    public List<String> tables() throws SQLException {
        return strings(
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name <> ? ORDER BY name", "");
    }

    /** Returns whether it is a view. */
    public boolean isView(String table) throws SQLException {
        return strings(TYPE, table).contains("view");
    }

    private boolean hasRowid(String table) {
        try (Statement statement = connection.createStatement()) {
            statement
                    .executeQuery("SELECT rowid FROM " + RowShape.quoted(table) + " LIMIT 0")
                    .close();
            return strings(TYPE, table).contains("table");
        } catch (SQLException e) {
            return false;
        }
    }

    private List<String> strings(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> strings = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    strings.add(rows.getString(1));
                }
            }
            return strings;
        }
    }
}
