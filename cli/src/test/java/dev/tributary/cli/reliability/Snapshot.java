package dev.tributary.cli.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The results of a run: the result tables in key order, and the bytes of the CSV file. The history, such as the record
 * of requests, is not included.
 *
 * @param lines one per row and per line of the file
 */
record Snapshot(List<String> lines) {
    private static final List<String> QUERIES = List.of(
            "SELECT 'credit', conv_id, session_id, ihc FROM attribution_customer_journey ORDER BY conv_id, session_id",
            "SELECT 'phases', conv_id, session_id, initializer, holder, closer FROM tributary_phases"
                    + " ORDER BY conv_id, session_id",
            "SELECT 'report', channel_name, date, cost, ihc, ihc_revenue FROM channel_reporting"
                    + " ORDER BY channel_name, date");

    Snapshot {
        lines = List.copyOf(lines);
    }

    /** Opens the database as any program would, which rolls back an incomplete transaction of a crash. */
    static Snapshot of(Path database, Path csv) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    add(rows, lines);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the results in " + database + " cannot be read", e);
        }
        try {
            // Not split by a reader of lines, which would hide differences between line ends.
            lines.addAll(List.of(Files.readString(csv).split("(?<=\n)")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Snapshot(lines);
    }

    private static void add(ResultSet rows, List<String> lines) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            List<String> cells = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                cells.add(String.valueOf(rows.getObject(column)));
            }
            lines.add(String.join("|", cells));
        }
    }

    /** Returns the first difference. */
    Optional<String> differenceFrom(Snapshot other) {
        int common = Math.min(lines.size(), other.lines.size());
        for (int index = 0; index < common; index++) {
            if (!lines.get(index).equals(other.lines.get(index))) {
                return Optional.of(
                        "line " + index + ": '" + lines.get(index) + "' here, '" + other.lines.get(index) + "' there");
            }
        }
        return lines.size() == other.lines.size()
                ? Optional.empty()
                : Optional.of(lines.size() + " lines here, " + other.lines.size() + " there");
    }
}
