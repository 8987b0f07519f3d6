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
 * When a run sent its requests, as its ledger tells.
 *
 * @param first when the first one was written down, just before it went out
 * @param last when the last answer had come
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
