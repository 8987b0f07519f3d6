package dev.tributary.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A small database that a test fills and queries. */
final class Shop {
    private final Path file;

    private Shop(Path file) {
        this.file = file;
    }

    /** Creates a database with the three tables, without constraints, so that invalid rows can be added. */
    static Shop create(Path file) {
        Shop shop = new Shop(file);
        shop.sql("CREATE TABLE session_sources (session_id text, user_id text, event_date text, event_time text,"
                + " channel_name text, holder_engagement integer, closer_engagement integer,"
                + " impression_interaction integer)");
        shop.sql("CREATE TABLE conversions (conv_id text, user_id text, conv_date text, conv_time text, revenue real)");
        shop.sql("CREATE TABLE session_costs (session_id text, cost real)");
        return shop;
    }

    static Shop open(Path file) {
        return new Shop(file);
    }

    Shop session(String id, String user, String date, String time, String channel) {
        sql("INSERT INTO session_sources VALUES ('%s', '%s', '%s', '%s', '%s', 1, 1, 0)"
                .formatted(id, user, date, time, channel));
        return this;
    }

    Shop conversion(String id, String user, String date, String time, double revenue) {
        sql("INSERT INTO conversions VALUES ('%s', '%s', '%s', '%s', %s)".formatted(id, user, date, time, revenue));
        return this;
    }

    Shop cost(String session, double cost) {
        sql("INSERT INTO session_costs VALUES ('%s', %s)".formatted(session, cost));
        return this;
    }

    Shop sql(String statement) {
        try (Connection connection = connect();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Returns a query's rows, with cells joined by a vertical bar. */
    List<String> rows(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(result.getObject(column)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    double number(String query) {
        return Double.parseDouble(rows(query).get(0));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
