package dev.tributary.sample;

import dev.tributary.sample.shop.SampleSize;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A sample in a file, with SQL queries on it. */
record Sample(Path file) {
    static Sample of(Path folder, long sessions, long conversions, long seed) {
        Path file = folder.resolve(sessions + "-" + conversions + "-" + seed + ".db");
        SampleDatabase.generate(file, new SampleSize(sessions, conversions, seed), SampleProgress.NONE);
        return new Sample(file);
    }

    /** Adds an index, so that queries for the sessions of a user are fast. */
    Sample indexed() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE INDEX sessions_of_user ON session_sources(user_id)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Returns the first column of the first row. */
    double number(String sql) {
        return Double.parseDouble(rows(sql).get(0));
    }

    /** Returns each row with its columns joined by vertical bars. */
    List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return rows;
    }

    /** Returns every row of every table, in the order in which it was written. */
    List<String> dump() {
        List<String> all = new ArrayList<>();
        for (String table : List.of("session_sources", "conversions", "session_costs")) {
            all.addAll(rows("SELECT '" + table + "', * FROM " + table + " ORDER BY rowid"));
        }
        return all;
    }
}
