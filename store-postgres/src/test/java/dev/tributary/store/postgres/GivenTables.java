package dev.tributary.store.postgres;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.store.contract.SourceRows;
import dev.tributary.testing.servers.PostgresServer;
import dev.tributary.testing.servers.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows into tables of a new database. A column of numbers has their type, all others are texts. PostgreSQL has no
 * NUL character; where the rows have one, the database takes any bytes, and gets one that is no UTF-8 in its place.
 */
record GivenTables(PostgresServer server) {
    TestDatabase with(String name, SourceRows rows) {
        boolean anyBytes = holdNul(rows);
        TestDatabase database = server.database(name, anyBytes ? "SQL_ASCII" : "UTF8");
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (SourceTable table : SourceTable.values()) {
                fill(connection, table, rows.of(table), anyBytes);
            }
            connection.commit();
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holdNul(SourceRows rows) {
        for (SourceTable table : SourceTable.values()) {
            for (List<@Nullable Object> row : rows.of(table)) {
                if (row.stream()
                        .anyMatch(cell -> cell != null && cell.toString().indexOf('\0') >= 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void fill(
            Connection connection, SourceTable table, List<List<@Nullable Object>> rows, boolean anyBytes)
            throws SQLException {
        List<Field> fields = SourceRows.fields(table);
        List<String> columns = new ArrayList<>();
        List<Boolean> numbers = new ArrayList<>();
        for (int column = 0; column < fields.size(); column++) {
            int of = column;
            boolean number =
                    !rows.isEmpty() && rows.stream().map(row -> row.get(of)).allMatch(cell -> cell instanceof Number);
            numbers.add(number);
            columns.add(SourceRows.column(fields.get(column)) + (number ? " double precision" : " text"));
        }
        String name = ReferenceNames.table(table);
        connection.createStatement().execute("CREATE TABLE " + name + " (" + String.join(", ", columns) + ")");
        String mark = anyBytes ? "convert_from(?, 'SQL_ASCII')" : "?";
        List<String> marks = new ArrayList<>(Collections.nCopies(fields.size(), mark));
        for (int column = 0; column < marks.size(); column++) {
            if (numbers.get(column)) {
                marks.set(column, "?");
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + name + " VALUES (" + String.join(", ", marks) + ")")) {
            for (List<@Nullable Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    Object cell = row.get(column);
                    if (numbers.get(column)) {
                        insert.setDouble(column + 1, ((Number) cell).doubleValue());
                    } else if (anyBytes) {
                        insert.setBytes(column + 1, cell == null ? null : bytes(cell.toString()));
                    } else {
                        insert.setString(column + 1, cell == null ? null : cell.toString());
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                bytes[at] = (byte) 0xFF;
            }
        }
        return bytes;
    }
}
