package dev.tributary.store.mariadb;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.store.Source;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.contract.SourceContract;
import dev.tributary.store.contract.SourceRows;
import dev.tributary.store.spill.Spilling;
import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract of sources, for MariaDB. */
class MariaSourceContractTest implements SourceContract {
    /** A column has one type, and those of ids and names are texts. */
    @Override
    public boolean typed() {
        return false;
    }

    @Override
    public Source source(SourceRows rows, Optional<Spilling> spilling) {
        TestDatabase database = MariaServer.shared().database("contract");
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (SourceTable table : SourceTable.values()) {
                fill(connection, table, rows.of(table));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Stores.source(Address.parse(database.address(), Path::of), spilling);
    }

    /** A column of numbers has their type. */
    private static void fill(Connection connection, SourceTable table, List<List<@Nullable Object>> rows)
            throws SQLException {
        List<Field> fields = SourceRows.fields(table);
        List<String> columns = new ArrayList<>();
        for (int column = 0; column < fields.size(); column++) {
            int of = column;
            boolean number =
                    !rows.isEmpty() && rows.stream().map(row -> row.get(of)).allMatch(cell -> cell instanceof Number);
            columns.add(SourceRows.column(fields.get(column)) + (number ? " double" : " longtext"));
        }
        String name = ReferenceNames.table(table);
        connection.createStatement().execute("CREATE TABLE " + name + " (" + String.join(", ", columns) + ")");
        String marks = String.join(", ", Collections.nCopies(fields.size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + name + " VALUES (" + marks + ")")) {
            for (List<@Nullable Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    Object cell = row.get(column);
                    insert.setString(column + 1, cell == null ? null : cell.toString());
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
