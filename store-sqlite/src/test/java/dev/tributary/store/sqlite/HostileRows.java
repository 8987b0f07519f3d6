package dev.tributary.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of a source with unusual values, generated from a seed. */
public final class HostileRows {
    private static final Object[] ODD = {
        null,
        "",
        7,
        -7L,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        1.5,
        -0.0,
        0.1 + 0.2,
        1e-9,
        1e300,
        Double.NEGATIVE_INFINITY,
        "a\0b",
        "\0",
        "\u001f",
        "a\u001e",
        "\u001e\u001f\u001f\u001f\u001f\u001f\u001f\u001f\u001e",
        "x\u001fu\u001f2023-09-01\u001f10:00:00\u001fEmail\u001f1\u001f0\u001f0\u001ey",
        "Zürich 😀",
        "\"",
        "\\",
        "a\",\"b",
        "],[",
        "a\tb",
        "null",
        "s1",
        "s1".getBytes(StandardCharsets.UTF_8),
        new byte[] {0x1f, 0x1e, 0},
        "7",
        "1",
        "n",
        "1:2",
        " ",
        "\u00a0",
        "\u200b\t",
        "\ufffd",
        "undefined",
        new Broken("ff41"),
        new Broken("fe41"),
        new Broken("00d86100"),
        new Broken("d8000061"),
        "2023-09-01"
    };

    /** Invalid UTF-8 that is stored as text. */
    private record Broken(String hex) {}

    private HostileRows() {}

    /**
     * Fills the three tables.
     *
     * @param odd the fraction of cells with an unusual value, 0 to 1
     */
    public static void fill(Database database, Random random, double odd) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("BEGIN");
            Set<Long> rowids = new HashSet<>(Set.of(Long.MIN_VALUE, Long.MAX_VALUE, -1L, 0L));
            for (int i = 0; i < 300; i++) {
                rowids.add(random.nextBoolean() ? random.nextLong() : random.nextInt(2000) - 500);
            }
            for (long rowid : rowids) {
                insert(connection, "session_sources", rowid, cells(random, odd, "s", 8));
                insert(connection, "conversions", rowid, cells(random, odd, "c", 5));
                insert(connection, "session_costs", rowid, cells(random, odd, "s", 2));
            }
            statement.execute("COMMIT");
        }
    }

    /** Returns the cells of a row. A third of the users never convert. */
    private static Object[] cells(Random random, double odd, String prefix, int columns) {
        Object amount = amount(random);
        Object[] cells = {
            random.nextInt(9) == 0 ? random.nextInt(50) : prefix + random.nextInt(600),
            columns == 2 ? amount : "u" + random.nextInt(columns == 5 ? 40 : 60),
            "2023-09-%02d".formatted(random.nextInt(31)),
            "10:%02d:00".formatted(random.nextInt(60)),
            columns == 5 ? amount : "Channel " + random.nextInt(5),
            random.nextInt(2),
            random.nextBoolean() ? 1.0 : 0,
            random.nextInt(2)
        };
        Object[] row = IntStream.range(0, columns).mapToObj(i -> cells[i]).toArray();
        for (int i = 0; i < columns; i++) {
            if (random.nextDouble() < odd) {
                row[i] = ODD[random.nextInt(ODD.length)];
            }
        }
        return row;
    }

    private static Object amount(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(1000);
            case 1 -> random.nextInt(100_000) / 100.0;
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(16) - 7);
            default -> random.nextDouble();
        };
    }

    /** Inserts a row; one that violates the table's keys is ignored. */
    private static void insert(Connection connection, String table, long rowid, Object[] cells) throws SQLException {
        String columns = switch (cells.length) {
            case 8 ->
                "session_id, user_id, event_date, event_time, channel_name, holder_engagement,"
                        + " closer_engagement, impression_interaction";
            case 5 -> "conv_id, user_id, conv_date, conv_time, revenue";
            default -> "session_id, cost";
        };
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR IGNORE INTO " + table + " (rowid, "
                + columns + ") VALUES (" + rowid + values(cells) + ")")) {
            int parameter = 1;
            for (Object cell : cells) {
                if (!(cell instanceof Broken)) {
                    insert.setObject(parameter++, cell);
                }
            }
            insert.executeUpdate();
        }
    }

    private static String values(Object... cells) {
        return Stream.of(cells)
                .map(cell -> cell instanceof Broken broken ? ", CAST(x'" + broken.hex + "' AS text)" : ", ?")
                .collect(Collectors.joining());
    }
}
