package dev.tributary.store.sqlite;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.store.Source;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.contract.SourceContract;
import dev.tributary.store.contract.SourceRows;
import dev.tributary.store.spill.Spilling;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** The contract of sources, for SQLite. */
class SqliteSourceContractTest implements SourceContract {
    @TempDir
    Path databases;

    @Override
    public Source source(SourceRows rows, Optional<Spilling> spilling) {
        Path file = databases.resolve(UUID.randomUUID() + ".db");
        try (Connection connection = new Database(file).connect()) {
            connection.setAutoCommit(false);
            for (SourceTable table : SourceTable.values()) {
                fill(connection, table, rows.of(table));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Stores.source(Address.of(file), spilling);
    }

    private static void fill(Connection connection, SourceTable table, List<List<@Nullable Object>> rows)
            throws SQLException {
        List<Field> fields = SourceRows.fields(table);
        String name = ReferenceNames.table(table);
        String columns =
                String.join(", ", fields.stream().map(SourceRows::column).toList());
        connection.createStatement().execute("CREATE TABLE " + name + " (" + columns + ")");
        String marks = String.join(", ", Collections.nCopies(fields.size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + name + " VALUES (" + marks + ")")) {
            for (List<@Nullable Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    insert.setObject(column + 1, row.get(column));
                }
                insert.executeUpdate();
            }
        }
    }
}
