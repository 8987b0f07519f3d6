package dev.tributary.benchmarks.process.child;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * One user with very many sessions and conversions, spread evenly over the time of the others: a shared account of a
 * shop, or a bot.
 */
public record HotUser(long sessions, long conversions) {
    private static final String ROWS = """
            WITH RECURSIVE
              span AS (SELECT unixepoch(min(event_date)) AS first, unixepoch(max(event_date)) AS last FROM session_sources),
              row(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM row WHERE n + 1 < ?1),
              moment AS (SELECT n, printf('%08x%056x', n * 2654435761 & 4294967295, n) AS id, printf('%064x', 7) AS user,
                first + (last - first) * n / ?1 AS second FROM row, span)
            """;
    private static final String SESSIONS = """
            INSERT INTO session_sources SELECT id, user, date(second, 'unixepoch'), time(second, 'unixepoch'),
              iif(n % 3, 'Direct Traffic', 'Newsletter & Email'), n % 2, n % 5 > 0, 0, NULL FROM moment""";
    private static final String COSTS = "INSERT INTO session_costs SELECT id, 0.25 FROM moment";
    private static final String CONVERSIONS = """
            INSERT INTO conversions SELECT id, user, date(second + 1, 'unixepoch'), time(second + 1, 'unixepoch'), 50.0
            FROM moment""";

    /** Adds the rows to a generated database. */
    void addTo(Path database) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            connection.setAutoCommit(false);
            insert(connection, COSTS, sessions);
            insert(connection, CONVERSIONS, conversions);
            insert(connection, SESSIONS, sessions);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void insert(Connection connection, String sql, long rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ROWS + sql)) {
            insert.setLong(1, rows);
            insert.executeUpdate();
        }
    }
}
