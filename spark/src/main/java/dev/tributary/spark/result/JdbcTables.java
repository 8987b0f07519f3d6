package dev.tributary.spark.result;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.spark.source.JdbcServer;
import dev.tributary.store.published.PublishedTables;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.execution.datasources.jdbc.JdbcUtils;
import org.apache.spark.sql.jdbc.JdbcDialect;
import org.apache.spark.sql.jdbc.JdbcDialects;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of results in a database: their names and their statements, in words that PostgreSQL and MariaDB have in
 * common. Immutable.
 *
 * @param dialect what Spark knows of the database: its types and its quotes
 * @param characters what the statement for a table ends with, so that every name fits into it
 */
record JdbcTables(JdbcDialect dialect, String characters) {
    /** The row that says how many runs were published: who changes it holds it until the end of the transaction. */
    static final String STATE = PublishedTables.STATE;

    static final String RUNS = PublishedTables.inDatabase(PublishedTables.RUN);

    private static final List<String> CREATED = List.of(
            "CREATE TABLE " + STATE + " (name varchar(20) NOT NULL PRIMARY KEY, version bigint NOT NULL)",
            "INSERT INTO " + STATE + " (name, version) VALUES ('published', 0)");

    /** Returns the tables on a server. The databases of MariaDB and MySQL may have a character set that few names fit into. */
    static JdbcTables on(JdbcServer server) {
        boolean mySql = server.url().startsWith("jdbc:mysql:");
        return new JdbcTables(
                JdbcDialects.get(server.url()), mySql ? " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" : "");
    }

    static String name(ResultTable table) {
        return PublishedTables.inDatabase(table.label());
    }

    static String staged(ResultTable table) {
        return PublishedTables.inDatabase("staged_" + table.label());
    }

    String quoted(String column) {
        return dialect.quoteIdentifier(column);
    }

    private String columns(ResultTable table) {
        return Arrays.stream(table.schema().fieldNames()).map(this::quoted).collect(Collectors.joining(", "));
    }

    String delete(ResultTable table) {
        return "DELETE FROM " + staged(table) + " WHERE stage = ? AND part = ?";
    }

    String insert(ResultTable table) {
        return "INSERT INTO " + staged(table) + " (stage, part, number, " + columns(table) + ") VALUES ("
                + String.join(", ", Collections.nCopies(table.schema().size() + 3, "?")) + ")";
    }

    /** Moves the rows of a stage to where they count. */
    String move(ResultTable table) {
        return "INSERT INTO " + name(table) + " (" + columns(table) + ") SELECT " + columns(table) + " FROM "
                + staged(table) + " WHERE stage = ?";
    }

    /** Which credits are on the days of a window, or on others that are named. */
    String inside(DateWindow window, Set<LocalDate> further) {
        String within = PublishedTables.inside(window);
        return further.isEmpty()
                ? within
                : within + " OR conv_date IN ("
                        + further.stream()
                                .sorted()
                                .map(day -> "DATE '" + day + "'")
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    /** Returns whether a table is there, without asking for its rows: a server would log that as an error. */
    boolean exists(Connection connection, String table) throws SQLException {
        DatabaseMetaData known = connection.getMetaData();
        String name = known.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet like = known.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
            while (like.next()) {
                // An underline is any character there.
                if (like.getString("TABLE_NAME").equals(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Makes what is not there yet; another run may do the same at this moment. */
    void ensure(Connection connection, ResultTable table) throws SQLException {
        if (!exists(connection, STATE)) {
            for (String statement : CREATED) {
                unlessThere(connection, STATE, statement);
            }
        }
        if (table == ResultTable.RUN) {
            create(connection, RUNS, "number bigint NOT NULL PRIMARY KEY", PublishedRuns.PUBLISHED);
            return;
        }
        if (create(connection, name(table), "", table.schema()) && table == ResultTable.CREDITS) {
            unlessThere(connection, name(table), "CREATE INDEX tributary_credits_day ON tributary_credits (conv_date)");
        }
        create(
                connection,
                staged(table),
                "stage varchar(36) NOT NULL, part int NOT NULL, number bigint NOT NULL, PRIMARY KEY (stage, part, number)",
                table.schema());
    }

    private boolean create(Connection connection, String table, String keys, StructType schema) throws SQLException {
        if (exists(connection, table)) {
            return false;
        }
        String columns = Stream.concat(
                        Stream.of(keys).filter(any -> !any.isEmpty()),
                        Arrays.stream(schema.fields())
                                .map(field -> quoted(field.name()) + " "
                                        + JdbcUtils.getJdbcType(field.dataType(), dialect)
                                                .databaseTypeDefinition()))
                .collect(Collectors.joining(", "));
        unlessThere(connection, table, "CREATE TABLE " + table + " (" + columns + ")" + characters);
        return true;
    }

    private void unlessThere(Connection connection, String table, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            if (!exists(connection, table)) {
                throw failure;
            }
        }
    }

    /** Runs a statement with texts. */
    static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int value = 0; value < values.length; value++) {
                statement.setObject(value + 1, values[value]);
            }
            return statement.executeUpdate();
        }
    }
}
