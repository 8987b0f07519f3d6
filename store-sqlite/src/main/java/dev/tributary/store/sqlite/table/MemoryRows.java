package dev.tributary.store.sqlite.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The rows of {@code tributary_memory}: values that one run stores for later ones. */
public final class MemoryRows {
    private final Connection connection;

    public MemoryRows(Connection connection) {
        this.connection = connection;
    }

    public Optional<String> value(String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT name, value FROM tributary_memory WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(StoredRow.named(row, "tributary_memory").text(2))
                        : Optional.<String>empty();
            }
        }
    }

    public void keep(String name, String value) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO tributary_memory (name, value) VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, value);
            insert.executeUpdate();
        }
    }

    void forget(String name) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM tributary_memory WHERE name = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
    }
}
