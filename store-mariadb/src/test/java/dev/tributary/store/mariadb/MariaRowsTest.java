package dev.tributary.store.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.store.rows.RowSource;
import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What MariaDB has, as rows of a source. */
class MariaRowsTest {
    private static final Map<Field, String> BOTH = Map.of(Field.COST_SESSION, "id", Field.COST, "cost");

    private static TestDatabase database(String... statements) {
        return MariaServer.shared().database("rows").run(statements);
    }

    private static List<String> rows(RowSource source, String table) {
        List<String> rows = new ArrayList<>();
        source.read(
                new Relation.Named(table),
                BOTH,
                row -> rows.add(row.rowNumber() + " " + row.shown(Field.COST_SESSION) + " " + row.shown(Field.COST)));
        return rows;
    }

    @Test
    void cellsOfEveryTypeAreTextsThatTheIntakeUnderstands() {
        TestDatabase database = database(
                "CREATE TABLE t (a bigint unsigned, b tinyint(1), c bit(1), d bit(9), e decimal(10,2), f decimal(10,2),"
                        + " g double, h date, i datetime(6), j timestamp NULL, k time, l enum('ü'), m json, n varbinary(9),"
                        + " o binary(2), p blob, q varchar(9) CHARACTER SET latin1, r year, s char(9), t text, u boolean)",
                "SET sql_mode = ''; SET time_zone = '+02:00'; INSERT INTO t VALUES (18446744073709551615, 1, b'1',"
                        + " b'100000001', 12, 12.5, 1e20, '0000-00-00', '2024-03-01 10:00:00.123456',"
                        + " '2024-03-01 10:00:00', '10:00:00', 'ü', '{\"a\": 1}', x'00ff', x'0102', 'text',"
                        + " _latin1 x'e4', 2024, 'ab  ', '😀', true)");
        List<String> expected = List.of(
                "a TEXT 18446744073709551615",
                "b TEXT 1",
                "c TEXT 1",
                "d TEXT 257",
                "e TEXT 12",
                "f REAL 12.5",
                "g REAL 1.0E20",
                "h TEXT 0000-00-00",
                "i TEXT 2024-03-01 10:00:00.123456",
                "j TEXT 2024-03-01 08:00:00",
                "k TEXT 10:00:00",
                "l TEXT ü",
                "m TEXT {\"a\": 1}",
                "n BYTES ",
                "o BYTES ",
                "p BYTES ",
                "q TEXT ä",
                "r TEXT 2024",
                "s TEXT ab",
                "t TEXT 😀",
                "u TEXT 1");
        try (RowSource source = MariaOpened.open(database.address())) {
            for (String one : expected) {
                String column = one.substring(0, 1);
                assertThat(MariaOpened.cells(source, new Relation.Named("t"), Field.SESSION, column))
                        .as(column)
                        .containsExactly(one.substring(2));
                assertThat(MariaOpened.cells(
                                source,
                                MariaOpened.query("SELECT NULL AS x, " + column + " FROM t"),
                                Field.SESSION,
                                column))
                        .as("the same from a query")
                        .containsExactly(one.substring(2));
            }
            assertThat(MariaOpened.cells(source, new Relation.Named("t"), Field.COST, "f"))
                    .as("an amount stays as it is written")
                    .containsExactly("TEXT 12.50");
            assertThat(MariaOpened.cells(source, MariaOpened.query("SELECT NULL AS c"), Field.SESSION, "c"))
                    .containsExactly("MISSING ");
        }
    }

    @Test
    void tablesAndViewsAreFoundByTheirNamesAndThoseOfTheirDatabases() {
        MariaServer.shared().database("apart").run("CREATE TABLE orders AS SELECT 7 AS id, 7 AS cost");
        TestDatabase database = database(
                "CREATE TABLE plain (id int PRIMARY KEY, cost int, KEY (cost, id))",
                "INSERT INTO plain VALUES (1, 9), (2, 5), (3, 7)",
                "CREATE TABLE heap (id int, cost int, KEY (cost, id))",
                "INSERT INTO heap VALUES (1, 9), (2, 5), (3, 7)",
                "CREATE TABLE `Odd ``Name``` (`I d` int, cost int)",
                "CREATE VIEW seen AS SELECT * FROM plain ORDER BY id DESC");
        try (RowSource source = MariaOpened.open(database.address())) {
            assertThat(source.tables()).containsExactly("heap", "Odd `Name`", "plain", "seen");
            assertThat(source.columns(new Relation.Named("Odd `Name`"))).containsExactly("I d", "cost");
            assertThat(source.columns(new Relation.Named("none"))).isEmpty();
            assertThat(source.kind(new Relation.Named("seen"))).isEqualTo(RelationKind.VIEW);
            assertThat(rows(source, "plain")).as("not as an index has them").containsExactly("1 1 9", "2 2 5", "3 3 7");
            assertThat(rows(source, "heap")).containsExactly("1 1 9", "2 2 5", "3 3 7");
            assertThat(rows(source, "seen")).hasSize(3);
            assertThat(rows(source, "apart.orders")).containsExactly("1 7 7");
            for (String table : source.tables()) {
                assertThat(source.rows(new Relation.Named(table))).as(table).isNotNegative();
            }
            assertThat(source.rows(MariaOpened.query("SELECT * FROM plain a, plain b")))
                    .isGreaterThanOrEqualTo(9);
        }
    }

    /** Rows are written, changed and removed while and before tables are read. */
    @Test
    void allTablesAreReadFromOneSnapshotInTheOrderOfTheKey() {
        TestDatabase database = database(
                "CREATE TABLE costs (id int PRIMARY KEY, cost int) AS SELECT seq AS id, 1 AS cost FROM seq_1_to_50000",
                "CREATE TABLE marks (id int PRIMARY KEY, cost int) AS SELECT 1 AS id, 1 AS cost");
        try (RowSource source = MariaOpened.open(database.address())) {
            AtomicLong last = new AtomicLong();
            source.read(new Relation.Named("costs"), BOTH, row -> {
                assertThat(row.rowNumber()).isEqualTo(last.incrementAndGet());
                assertThat(row.shown(Field.COST_SESSION)).isEqualTo(Long.toString(row.rowNumber()));
                assertThat(row.shown(Field.COST)).isEqualTo("1");
                if (row.rowNumber() % 10_000 == 1) {
                    database.run(
                            "UPDATE costs SET cost = 2 WHERE id % 7 = 0",
                            "DELETE FROM costs WHERE id % 100 = " + row.rowNumber() / 10_000,
                            "INSERT INTO costs SELECT seq + " + row.rowNumber() + ", 3 FROM seq_200000_to_201000",
                            "INSERT INTO marks VALUES (" + (row.rowNumber() + 1) + ", 2)");
                }
            });
            assertThat(last).hasValue(50_000);
            assertThat(rows(source, "marks")).as("written after the snapshot").containsExactly("1 1 1");
        }
    }

    @Test
    void theFirstRowsOfALargeQueryAreThereAndTheServerStopsWorkingOnTheRest() throws SQLException {
        TestDatabase database = database();
        try (RowSource source = MariaOpened.open(database.address() + "?statement_timeout=20s")) {
            List<String> seen = new ArrayList<>();
            source.readUntil(
                    MariaOpened.query("SELECT seq AS id, repeat('x', 200) AS text FROM seq_1_to_100000000000"),
                    Map.of(Field.SESSION, "id"),
                    row -> {
                        seen.add(row.shown(Field.SESSION));
                        return seen.size() == 3;
                    });
            assertThat(seen).containsExactly("1", "2", "3");
            assertThat(source.tables()).isEmpty();
            try (Connection other = database.connect();
                    ResultSet row = other.createStatement()
                            .executeQuery("SELECT count(*) FROM information_schema.PROCESSLIST"
                                    + " WHERE INFO LIKE '%seq\\_1\\_to\\_1%' AND ID <> CONNECTION_ID()")) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void aQueryIsReadInItsOwnOrderByItsOwnLabels() {
        TestDatabase database = database("CREATE TABLE plain AS SELECT seq AS id FROM seq_1_to_5");
        String sql = "SELECT 1 AS `Cost`, id AS `ID` FROM plain ORDER BY id DESC;";
        try (RowSource source = MariaOpened.open(database.address())) {
            assertThat(source.columns(MariaOpened.query(sql))).containsExactly("Cost", "ID");
            assertThat(MariaOpened.cells(source, MariaOpened.query(sql), Field.SESSION, "ID"))
                    .containsExactly("TEXT 5", "TEXT 4", "TEXT 3", "TEXT 2", "TEXT 1");
        }
    }
}
