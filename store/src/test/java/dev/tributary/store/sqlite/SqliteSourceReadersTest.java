package dev.tributary.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SessionTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading packed ranges through several connections gives what reading cell by cell through one gives. */
class SqliteSourceReadersTest {
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
        "2023-09-01"
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyDatabaseIsReadTheSameWayByAnyNumberOfReaders(long seed) throws SQLException {
        Random random = new Random(seed);
        Database database = seed % 3 == 0
                ? Database.reference(folder.resolve("shop.db"))
                : Database.untyped(folder.resolve("shop.db"));
        double odd = seed % 4 == 0 ? 0.2 : 0.01;
        fill(database, random, odd);
        if (seed % 2 == 0) {
            database.run(
                    "CREATE INDEX covering ON session_costs (cost, session_id)",
                    "DELETE FROM session_sources WHERE random() % 5 = 0",
                    "DELETE FROM conversions WHERE random() % 5 = 0");
        }

        assertAllAlike(database);
    }

    @Test
    void emptyTablesAreReadTheSameWay() {
        assertAllAlike(Database.reference(folder.resolve("shop.db")));
    }

    @Test
    void tablesWithoutAUsableRowidAreReadTheSameWay() {
        Database database = new Database(folder.resolve("shop.db"))
                .run(
                        "CREATE TABLE visits (session_id, user_id, event_date, event_time, channel_name, "
                                + "holder_engagement, closer_engagement, impression_interaction)",
                        "INSERT INTO visits VALUES ('s', 'u', '2023-09-01', '10:00:00', 'Email', 1, 0, 0)",
                        "CREATE VIEW session_sources AS SELECT * FROM visits",
                        "CREATE TABLE conversions (conv_id, user_id, conv_date, conv_time, revenue, rowid)",
                        Database.COSTS + " WITHOUT ROWID");
        for (int i = 0; i < 20; i++) {
            database.conversion("c" + i, "u", "2023-09-02", i == 5 ? "late" : "10:00:00", 5, "same");
            database.cost("s" + i, i);
        }

        assertAllAlike(database);
    }

    @Test
    void costsInTheOrderOfTheirSessionsAreReadTheSameWay() {
        Database database = Database.reference(folder.resolve("shop.db"));
        database.run(
                "CREATE TABLE n AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
                        + " SELECT i FROM n",
                "INSERT INTO conversions SELECT 'c' || i, 'u' || i % 7, '2023-09-20', '10:00:00', 1 FROM n WHERE i < 9",
                "INSERT INTO session_sources SELECT 's' || i, 'u' || i % 50, iif(i % 997 = 0, 'none', '2023-09-10'),"
                        + " '10:00:00', 'Channel ' || i % 5, 0, 0, 0 FROM n WHERE i % 1500 > 20",
                "INSERT INTO session_costs SELECT 's' || i, i / 100.0 FROM n WHERE i % 11 > 0 ORDER BY i",
                "INSERT INTO session_costs SELECT 's' || i, 7 FROM n WHERE i % 11 = 0 ORDER BY random()",
                "DROP TABLE n");

        assertAllAlike(database);
    }

    @Test
    void aDatabaseInUtf16IsReadTheSameWay() throws SQLException {
        Database database = new Database(folder.resolve("shop.db"))
                .run("PRAGMA encoding = 'UTF-16'", Database.SESSIONS, Database.CONVERSIONS, Database.COSTS);
        fill(database, new Random(1), 0.01);

        assertAllAlike(database);
    }

    @Test
    void textsThatAreNotUtf8AndTextsLongerThanARangeMayBeAreReadTheSameWay() {
        Database database = Database.untyped(folder.resolve("shop.db"));
        for (String id : List.of("x'41ff'", "x'c3'", "x'eda080'", "x'f4908080'")) {
            database.run("INSERT INTO session_sources VALUES (CAST(" + id
                    + " AS text), 'u', '2023-09-01', '10:00:00', CAST(" + id + " AS text), 1, 0, 0)");
        }
        String immense = "x".repeat(3 << 20);
        database.soundSession(immense).soundSession(immense + "y").soundConversion("c");

        assertAllAlike(database);
    }

    @Test
    void noThreadIsLeftBehindWhetherReadingSucceedsOrFails() {
        Database database = Database.untyped(folder.resolve("shop.db"));
        for (int i = 0; i < 50; i++) {
            database.session("s" + i, "u", "never", "10:00:00", "Email", 1, 0, 0);
        }
        int before = Thread.activeCount();

        assertThat(outcome(database, new ReadPlan(3, 2))).contains("None of the 50 rows of session_sources");
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(before);
    }

    private static void assertAllAlike(Database database) {
        String plain = outcome(database, ReadPlan.PLAIN);
        for (ReadPlan plan :
                List.of(new ReadPlan(1, 1), new ReadPlan(2, 3), new ReadPlan(3, 64), new ReadPlan(2, 512))) {
            assertThat(outcome(database, plan)).as("%s", plan).isEqualTo(plain);
        }
    }

    private static void fill(Database database, Random random, double odd) throws SQLException {
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

    private static Object[] cells(Random random, double odd, String prefix, int columns) {
        Object amount = amount(random);
        Object[] cells = {
            random.nextInt(9) == 0 ? random.nextInt(50) : prefix + random.nextInt(600),
            columns == 2 ? amount : "u" + random.nextInt(60),
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

    /** A row that the table's keys refuse is left out. */
    private static void insert(Connection connection, String table, long rowid, Object[] cells) throws SQLException {
        String columns = switch (cells.length) {
            case 8 ->
                "session_id, user_id, event_date, event_time, channel_name, holder_engagement,"
                        + " closer_engagement, impression_interaction";
            case 5 -> "conv_id, user_id, conv_date, conv_time, revenue";
            default -> "session_id, cost";
        };
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR IGNORE INTO " + table + " (rowid, "
                + columns + ") VALUES (" + rowid + ", ?".repeat(1) + ", ?".repeat(cells.length - 1) + ")")) {
            for (int i = 0; i < cells.length; i++) {
                insert.setObject(i + 1, cells[i]);
            }
            insert.executeUpdate();
        }
    }

    /** Everything that reading gives, as a text: the facts to the last bit, or the failure's message. */
    private static String outcome(Database database, ReadPlan plan) {
        try {
            return described(new SqliteSource(database.file(), plan).read());
        } catch (RuntimeException failure) {
            return failure.getClass() + " " + failure.getMessage();
        }
    }

    private static String described(Facts facts) {
        List<String> lines = new ArrayList<>();
        facts.conversions().forEach(conversion -> lines.add(conversion.toString()));
        SessionTable sessions = facts.sessions();
        for (int row = 0; row < sessions.size(); row++) {
            lines.add(String.join(
                    " ",
                    sessions.id(row),
                    String.valueOf(sessions.user(row)),
                    String.valueOf(sessions.millis(row)),
                    sessions.channelDay(row).toString(),
                    String.valueOf(sessions.channelCode(row)),
                    String.valueOf(List.of(sessions.holder(row), sessions.closer(row), sessions.impression(row)))));
        }
        lines.add(facts.sessionDays().toString());
        facts.costs().sums().forEach((place, sum) -> lines.add(place + " " + sum.toDecimal()));
        lines.add(facts.costs().setAside().toDecimal() + " of "
                + facts.costs().total().toDecimal());
        lines.add(facts.revenueSetAside().toDecimal() + " " + sessions.userCount());
        facts.setAside().forEach(row -> lines.add(row.toString()));
        lines.add(facts.counts().toString());
        return String.join("\n", lines);
    }
}
