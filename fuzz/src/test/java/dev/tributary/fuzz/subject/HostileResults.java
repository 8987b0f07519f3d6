package dev.tributary.fuzz.subject;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row in each table of a results file, as another program may have left it: any value, of any type, in any column.
 */
final class HostileResults {
    /** The tables that are read back, with the valid values of a row of each. */
    static final Map<String, Map<String, Object>> SOUND = Map.of(
            "tributary_request", SoundRows.REQUEST,
            "tributary_request_journey", SoundRows.HELD,
            "tributary_answer", SoundRows.ANSWER,
            "tributary_run", SoundRows.RUN,
            "tributary_journey", SoundRows.JOURNEY,
            "attribution_customer_journey", SoundRows.CREDIT,
            "channel_reporting", SoundRows.REPORT);

    private final Connection connection;

    /** Recreates the tables of a results file without constraints, so that they accept any value. */
    HostileResults(Path file) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement make = connection.createStatement()) {
                make.execute("PRAGMA synchronous = OFF");
                make.execute("DROP VIEW IF EXISTS tributary_phases");
                for (String table : SOUND.keySet()) {
                    String columns = SoundRows.columns(table);
                    make.execute("DROP TABLE " + table);
                    make.execute("CREATE TABLE " + table + " (" + columns + ")");
                }
                make.execute(
                        "CREATE VIEW tributary_phases AS SELECT conv_id, session_id, 0 AS initializer, 0 AS holder,"
                                + " 0 AS closer FROM attribution_customer_journey");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Inserts the valid rows, with some cells replaced: by table and column, such as {@code request.status}. */
    void put(Map<String, String> cells) {
        try (Statement clear = connection.createStatement()) {
            clear.execute("BEGIN");
            for (Map.Entry<String, Map<String, Object>> table : SOUND.entrySet()) {
                clear.execute("DELETE FROM " + table.getKey());
                insert(table.getKey(), table.getValue(), cells);
            }
            clear.execute("COMMIT");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(String table, Map<String, Object> sound, Map<String, String> cells) throws SQLException {
        String placeholders = String.join(", ", Collections.nCopies(sound.size(), "?"));
        String columns = sound.keySet().stream().collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table + " (" + columns + ") VALUES (" + placeholders + ")")) {
            int parameter = 1;
            for (Map.Entry<String, Object> cell : sound.entrySet()) {
                String given = cells.get(table.replace("tributary_", "") + "." + cell.getKey());
                insert.setObject(parameter, given == null ? cell.getValue() : value(given));
                parameter++;
            }
            insert.executeUpdate();
        }
    }

    /** Returns {@code null}, an integer, a decimal number, a blob from {@code x'00ff'}, or a text. */
    private static @Nullable Object value(String text) {
        if (text.equals("null")) {
            return null;
        }
        if (text.matches("-?\\d{1,18}")) {
            return Long.valueOf(text);
        }
        if (text.matches("-?\\d{1,18}\\.\\d{1,18}(e-?\\d{1,3})?")) {
            return Double.valueOf(text);
        }
        if (text.matches("x'([0-9a-f]{2})*'")) {
            return HexFormat.of().parseHex(text, 2, text.length() - 1);
        }
        return text;
    }
}
