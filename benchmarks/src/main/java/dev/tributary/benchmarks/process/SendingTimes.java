package dev.tributary.benchmarks.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * The times of a run's requests, from its ledger.
 *
 * @param first when the first one was recorded, just before it was sent
 * @param last when the last answer was received
 */
record SendingTimes(int requests, Instant first, Instant last) {
    static SendingTimes in(Path results) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + results);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*), min(sent_at), max(answered_at) FROM tributary_request")) {
            row.next();
            return new SendingTimes(row.getInt(1), Instant.parse(row.getString(2)), Instant.parse(row.getString(3)));
        }
    }

    double seconds() {
        return seconds(first, last);
    }

    double secondsAfter(Instant start) {
        return seconds(start, first);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
