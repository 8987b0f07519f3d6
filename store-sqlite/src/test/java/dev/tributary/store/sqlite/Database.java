package dev.tributary.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A SQLite file that a test fills and queries directly. */
public record Database(Path file) {
    public static final String SESSIONS = "CREATE TABLE session_sources (session_id text PRIMARY KEY, user_id text, "
            + "event_date text, event_time text, channel_name text, holder_engagement integer, "
            + "closer_engagement integer, impression_interaction integer)";
    public static final String CONVERSIONS = "CREATE TABLE conversions (conv_id text PRIMARY KEY, user_id text, "
            + "conv_date text, conv_time text, revenue real)";
    public static final String COSTS = "CREATE TABLE session_costs (session_id text PRIMARY KEY, cost real)";

    /** Creates the three tables of the reference schema. */
    public static Database reference(Path file) {
        return new Database(file).run(SESSIONS, CONVERSIONS, COSTS);
    }

    /** Creates the same columns without types and keys, so that they accept any value and duplicates. */
    public static Database untyped(Path file) {
        return new Database(file)
                .run(
                        "CREATE TABLE session_sources (session_id, user_id, event_date, event_time, channel_name, "
                                + "holder_engagement, closer_engagement, impression_interaction)",
                        "CREATE TABLE conversions (conv_id, user_id, conv_date, conv_time, revenue)",
                        "CREATE TABLE session_costs (session_id, cost)");
    }

    public Database run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Database session(Object... values) {
        return insert("session_sources", values);
    }

    /** Adds a valid session of the user 'u' on a day in September. */
    public Database soundSession(Object id) {
        return session(id, "u", "2023-09-01", "10:00:00", "Email", 1, 0, 0);
    }

    public Database conversion(Object... values) {
        return insert("conversions", values);
    }

    /** Adds a valid conversion of the user 'u', a day after the sessions. */
    public Database soundConversion(Object id) {
        return conversion(id, "u", "2023-09-02", "10:00:00", 50.5);
    }

    public Database cost(Object... values) {
        return insert("session_costs", values);
    }

    private Database insert(String table, Object... values) {
        String marks = "?" + ", ?".repeat(values.length - 1);
        try (Connection connection = connect();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the rows of a query, with cells joined by a vertical bar. */
    public List<String> rows(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    cells.add(Objects.toString(result.getObject(column)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
    }
}
