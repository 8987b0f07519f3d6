package dev.tributary.cli.reliability;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The requests according to a database's ledger.
 *
 * @param requests the number of requests
 * @param doubtfulRequests the requests of which it is unknown whether they were billed
 * @param doubtfulJourneys the journeys in those
 */
record Account(long requests, long doubtfulRequests, long doubtfulJourneys) {
    private static final Account NONE = new Account(0, 0, 0);

    /** Returns the account; all zero if there is no ledger, because the program was killed before it created one. */
    static Account of(Path database) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            if (number(statement, "SELECT count(*) FROM sqlite_master WHERE name = 'tributary_request'") == 0) {
                return NONE;
            }
            String doubtful = " FROM tributary_request WHERE state IN ('SENT', 'IN_DOUBT')";
            return new Account(
                    number(statement, "SELECT count(*) FROM tributary_request"),
                    number(statement, "SELECT count(*)" + doubtful),
                    number(statement, "SELECT coalesce(sum(journeys), 0)" + doubtful));
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger in " + database + " cannot be read", e);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.getLong(1);
        }
    }
}
