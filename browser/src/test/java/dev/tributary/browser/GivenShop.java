package dev.tributary.browser;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases for pages. */
final class GivenShop {
    private GivenShop() {}

    /** Writes one as {@code generate} makes it. */
    static void generate(Path file, int seed, int sessions, int conversions) {
        Program.run(
                file.toAbsolutePath().getParent(),
                "generate",
                "--out",
                String.valueOf(file.getFileName()),
                "--seed",
                String.valueOf(seed),
                "--sessions",
                String.valueOf(sessions),
                "--conversions",
                String.valueOf(conversions));
    }

    /** Writes one of 42 channels and more than 400 days: three of each channel, and users moved by up to a year. */
    static void large(Path file) {
        generate(file, 9, 30_000, 2_400);
        String moved = "date(%1$s, '+' || (unicode(substr(user_id, -1)) * 31 %% 13 * 30) || ' days')";
        sql(
                file,
                "UPDATE session_sources SET channel_name = channel_name || substr(' ABC', 1 + rowid % 3, 1 + rowid % 3)",
                "UPDATE session_sources SET event_date = " + moved.formatted("event_date"),
                "UPDATE conversions SET conv_date = " + moved.formatted("conv_date"));
    }

    /** Writes one of two sessions and an order. */
    static void tiny(Path file) {
        generate(file, 1, 100, 10);
        sql(
                file,
                "DELETE FROM conversions",
                "DELETE FROM session_costs",
                "DELETE FROM session_sources WHERE rowid > 2",
                "UPDATE session_sources SET user_id = 'u', event_date = '2025-05-0' || rowid",
                "INSERT INTO conversions VALUES ('c', 'u', '2025-05-04', '12:00:00', 20)");
    }

    /** Executes statements. */
    static void sql(Path file, String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.executeUpdate(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
