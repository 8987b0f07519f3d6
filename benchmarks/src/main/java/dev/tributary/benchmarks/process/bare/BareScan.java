package dev.tributary.benchmarks.process.bare;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sqlite.SQLiteConfig;

/**
 * Reads all columns that attribution needs, of every row: two connections, each with half of a table's row ids, and all
 * texts of a row as one value, because most of the time is spent on calls from Java into SQLite, one per value. Amounts
 * are read separately: converting them to text takes longer, and is not exact.
 */
public final class BareScan {
    private static final int READERS = 2;
    private static final List<TextTable> TABLES = List.of(
            new TextTable("conversions", "concat_ws(char(31), conv_id, user_id, conv_date, conv_time)", "revenue"),
            new TextTable("session_sources", """
                    concat_ws(char(31), session_id, user_id, event_date, event_time, channel_name,
                    holder_engagement, closer_engagement, impression_interaction)""", ""),
            new TextTable("session_costs", "session_id", "cost"));

    private BareScan() {}

    /** Reads everything; returns the number of bytes. */
    public static long read(Path source) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Long>> parts = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int part = reader;
                parts.add(pool.submit(() -> read(source, part)));
            }
            long bytes = 0;
            for (Future<Long> part : parts) {
                bytes += part.get();
            }
            return bytes;
        } finally {
            pool.shutdown();
        }
    }

    private static long read(Path source, int part) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + source)) {
            try (Statement pragma = connection.createStatement()) {
                pragma.execute("PRAGMA mmap_size = " + Long.MAX_VALUE);
            }
            long bytes = 0;
            for (TextTable table : TABLES) {
                bytes += table.read(connection, part);
            }
            return bytes;
        }
    }

    /**
     * What is read of a table.
     *
     * @param texts an expression for all its texts
     * @param amount the column with an amount; empty when there is none
     */
    private record TextTable(String name, String texts, String amount) {
        long read(Connection connection, int part) throws SQLException {
            long last = last(connection);
            boolean hasAmount = !amount.isEmpty();
            String columns = hasAmount ? texts + ", " + amount : texts;
            long bytes = 0;
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT " + columns + " FROM " + name + " WHERE rowid > ? AND rowid <= ?")) {
                select.setLong(1, last * part / READERS);
                select.setLong(2, last * (part + 1) / READERS);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        bytes += rows.getBytes(1).length;
                        if (hasAmount) {
                            bytes += Double.doubleToRawLongBits(rows.getDouble(2)) == 0 ? 0 : Double.BYTES;
                        }
                    }
                }
            }
            return bytes;
        }

        private long last(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT max(rowid) FROM " + name)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
