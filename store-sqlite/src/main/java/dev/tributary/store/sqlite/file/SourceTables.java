package dev.tributary.store.sqlite.file;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.row.TableNames;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The three tables of a source, looked up before a row is read: compares expected and existing columns. */
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

    private final Connection connection;
    private final Path file;

    public SourceTables(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /** Returns how to read a table, after checking that it has the columns. */
    public RowShape require(TableNames names) throws SQLException {
        String table = names.table();
        List<String> columns = List.copyOf(names.columns().values());
        List<String> found = columnsOf(table);
        if (found.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    file + " has no table " + table + "; it has " + listed(tables()) + ".",
                    "Expected: " + table + "(" + String.join(", ", columns) + ").");
        }
        List<String> missing =
                columns.stream().filter(column -> !holds(found, column)).toList();
        if (!missing.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "Table " + table + " in " + file + " has no column " + String.join(", ", missing) + "; it has "
                            + listed(found) + ".",
                    "Expected: " + table + "(" + String.join(", ", columns) + ").");
        }
        boolean hasRowid = hasRowid(table);
        boolean packable = hasRowid && !holds(found, "rowid") && isOrdinary(table);
        return new RowShape(names, hasRowid, packable, isDistinct(table, columns.get(0)), TextEncoding.of(connection));
    }

    /**
     * Returns a requested column, as the table spells it: only existing names are used in SQL.
     *
     * @param option the option that requested it
     * @throws TributaryException USAGE when the table has no such column
     */
    public String column(String table, String wanted, String option) throws SQLException {
        List<String> found = columnsOf(table);
        return found.stream()
                .filter(wanted::equals)
                .findFirst()
                .or(() -> found.stream().filter(wanted::equalsIgnoreCase).findFirst())
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "Table " + table + " in " + file + " has no column " + Shown.quoted(wanted) + " for " + option
                                + "; it has " + listed(found) + ".",
                        NearestMatch.of(wanted, found)
                                .map(near -> "Did you mean " + Shown.plain(near) + "?")
                                .orElse("Name one of them, or leave out " + option + ".")));
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

    /** Returns whether there is such a table or view. */
    public boolean has(String table) throws SQLException {
        return !columnsOf(table).isEmpty();
    }

    private List<String> columnsOf(String table) throws SQLException {
        return strings("SELECT name FROM pragma_table_xinfo(?)", table);
    }

    private List<String> tables() throws SQLException {
        return strings(
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name <> ? ORDER BY name", "");
    }

    private boolean hasRowid(String table) {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT rowid FROM " + table + " LIMIT 0").close();
            return strings("SELECT type FROM sqlite_master WHERE name = ? COLLATE NOCASE", table)
                    .contains("table");
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

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : names.stream().map(Shown::plain).collect(Collectors.joining(", "));
    }
}
