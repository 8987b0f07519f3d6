package dev.tributary.store.sqlite.table;

import dev.tributary.store.Origin;
import dev.tributary.store.OriginCount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of {@code tributary_origin} and their use in {@code tributary_journey}. */
public final class OriginRows {
    private final Connection connection;

    public OriginRows(Connection connection) {
        this.connection = connection;
    }

    /** Returns the number of each origin. */
    public long[] numbers(List<Origin> origins) throws SQLException {
        long[] numbers = new long[origins.size()];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = number(origins.get(index));
        }
        return numbers;
    }

    /** Returns the number of an origin, which is added if it is new. */
    private long number(Origin origin) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO tributary_origin (attributor, conv_type_id, description) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, origin.attributor());
            insert.setString(2, origin.conversionType());
            insert.setString(3, origin.description());
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT origin_id FROM tributary_origin WHERE attributor = ? AND conv_type_id = ?"
                        + " AND description = ?")) {
            select.setString(1, origin.attributor());
            select.setString(2, origin.conversionType());
            select.setString(3, origin.description());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Deletes origins without journeys. */
    public void prune() throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate(
                    "DELETE FROM tributary_origin WHERE origin_id NOT IN (SELECT origin_id FROM tributary_journey)");
        }
    }

    public List<OriginCount> counts() throws SQLException {
        List<OriginCount> counts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT attributor, conv_type_id, description, count(*) FROM tributary_journey JOIN tributary_origin
                        USING (origin_id) GROUP BY origin_id ORDER BY 1, 2, 3""")) {
            while (rows.next()) {
                counts.add(new OriginCount(origin(rows), rows.getLong(4)));
            }
        }
        return counts;
    }

    public Optional<Origin> of(String conversion) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT attributor, conv_type_id, description FROM tributary_journey JOIN tributary_origin USING (origin_id)
                WHERE conv_id = ?""")) {
            select.setString(1, conversion);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(origin(row)) : Optional.empty();
            }
        }
    }

    private static Origin origin(ResultSet row) throws SQLException {
        StoredRow stored = StoredRow.named(row, "tributary_origin");
        return new Origin(stored.text(1), stored.text(2), stored.text(3));
    }
}
