package dev.tributary.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.store.rows.RowSource;
import dev.tributary.testing.servers.PostgresServer;
import dev.tributary.testing.servers.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What PostgreSQL has, as rows of a source. */
class PostgresRowsTest {
    private static final Map<Field, String> BOTH = Map.of(Field.COST_SESSION, "id", Field.COST, "cost");

    private static TestDatabase database(String... statements) {
        return PostgresServer.shared().database("rows").run(statements);
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
        Map<String, String> expected = Map.ofEntries(
                Map.entry("12.00::numeric(10,2)", "TEXT 12"),
                Map.entry("12.50::numeric(10,2)", "REAL 12.5"),
                Map.entry("123456789012345678901234567890::numeric", "TEXT 123456789012345678901234567890"),
                Map.entry("'NaN'::numeric", "REAL NaN"),
                Map.entry("'-Infinity'::float8", "REAL -Infinity"),
                Map.entry("1e20::float8", "REAL 1.0E20"),
                Map.entry("0.1::float8", "REAL 0.1"),
                Map.entry("9007199254740993::bigint", "TEXT 9007199254740993"),
                Map.entry("true", "TEXT t"),
                Map.entry("B'1'::bit(1)", "TEXT 1"),
                Map.entry("'ab  '::char(6)", "TEXT ab"),
                Map.entry("'ab '::varchar", "TEXT ab "),
                Map.entry("'\\x00ff'::bytea", "BYTES "),
                Map.entry("NULL::text", "MISSING "),
                Map.entry("''::text", "TEXT "),
                Map.entry("'{\"a\": 1}'::jsonb", "TEXT {\"a\": 1}"),
                Map.entry("'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid", "TEXT a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
                Map.entry("'happy'::mood", "TEXT happy"),
                Map.entry("5::positive", "TEXT 5"),
                Map.entry("'2024-03-01 10:00:00+02'::timestamptz", "TEXT 2024-03-01 08:00:00+00"),
                Map.entry("'2024-03-01 10:00:00.123456'::timestamp", "TEXT 2024-03-01 10:00:00.123456"),
                Map.entry("'infinity'::timestamp", "TEXT infinity"),
                Map.entry("'2024-03-01'::date", "TEXT 2024-03-01"),
                Map.entry("'10:00:00'::time", "TEXT 10:00:00"),
                Map.entry("'😀'::text", "TEXT 😀"));
        TestDatabase database =
                database("CREATE TYPE mood AS ENUM ('happy')", "CREATE DOMAIN positive AS int CHECK (value > 0)");
        try (RowSource source = Opened.open(database.address())) {
            expected.forEach((sql, cell) -> assertThat(
                            Opened.cells(source, Opened.query("SELECT " + sql + " AS c"), Field.SESSION, "c"))
                    .as(sql)
                    .containsExactly(cell));
            assertThat(Opened.cells(source, Opened.query("SELECT 12.50::numeric AS c"), Field.COST, "c"))
                    .as("an amount stays as it is written")
                    .containsExactly("TEXT 12.50");
        }
    }

    @Test
    void tablesOfEveryKindAreFoundByTheirNamesAndThoseOfTheirSchemas() {
        TestDatabase database = database(
                "CREATE TABLE plain (id int, cost int)",
                "INSERT INTO plain VALUES (1, 1), (2, 2)",
                "CREATE TABLE \"Odd \"\"Name\"\"\" (\"I d\" int, cost int)",
                "CREATE VIEW seen AS SELECT * FROM plain ORDER BY id DESC",
                "CREATE MATERIALIZED VIEW kept AS SELECT * FROM plain",
                "CREATE TABLE parts (id int, cost int) PARTITION BY RANGE (id)",
                "CREATE TABLE parts_low PARTITION OF parts FOR VALUES FROM (0) TO (10)",
                "CREATE TABLE parts_high PARTITION OF parts FOR VALUES FROM (10) TO (20)",
                "INSERT INTO parts VALUES (15, 1), (5, 2)",
                "CREATE TABLE parent (id int, cost int)",
                "CREATE TABLE child () INHERITS (parent)",
                "INSERT INTO parent VALUES (1, 1)",
                "INSERT INTO child VALUES (2, 2)",
                "CREATE SCHEMA shop",
                "CREATE TABLE shop.orders (id int, cost int, dropped int)",
                "ALTER TABLE shop.orders DROP COLUMN dropped",
                "INSERT INTO shop.orders VALUES (7, 7)");
        try (RowSource source = Opened.open(database.address())) {
            assertThat(source.tables())
                    .containsExactly("Odd \"Name\"", "child", "kept", "parent", "parts", "plain", "seen");
            assertThat(source.columns(new Relation.Named("odd \"name\""))).containsExactly("I d", "cost");
            assertThat(source.columns(new Relation.Named("none"))).isEmpty();
            assertThat(source.columns(new Relation.Named("SHOP.Orders"))).containsExactly("id", "cost");
            assertThat(source.kind(new Relation.Named("seen"))).isEqualTo(RelationKind.VIEW);
            assertThat(rows(source, "plain")).containsExactly("1 1 1", "2 2 2");
            assertThat(rows(source, "seen")).containsExactly("1 2 2", "2 1 1");
            assertThat(rows(source, "kept")).containsExactly("1 1 1", "2 2 2");
            assertThat(rows(source, "parts")).containsExactly("1 5 2", "2 15 1");
            assertThat(rows(source, "parent")).containsExactly("1 1 1", "2 2 2");
            assertThat(rows(source, "shop.orders")).containsExactly("1 7 7");
            for (String table : source.tables()) {
                assertThat(source.rows(new Relation.Named(table))).as(table).isNotNegative();
            }
        }
        try (RowSource source = Opened.open(database.address() + "?search_path=shop")) {
            assertThat(source.tables()).containsExactly("orders");
        }
    }

    /** Rows are written, changed and removed between the queries of two sessions, and pages are cleaned up. */
    @Test
    void twoSessionsSeeOneSnapshotInTheOrderOfTheTable() {
        TestDatabase database = database(
                "CREATE TABLE costs AS SELECT n AS id, 1 AS cost, repeat('x', 100) AS text"
                        + " FROM generate_series(1, 120000) n",
                "CREATE TABLE marks AS SELECT 1 AS id, 1 AS cost");
        try (RowSource source = Opened.open(database.address())) {
            assertThat(source.rows(new Relation.Named("costs"))).isBetween(120_000L, 150_000L);
            Random random = new Random(18);
            AtomicLong last = new AtomicLong();
            source.read(new Relation.Named("costs"), BOTH, row -> {
                assertThat(row.rowNumber()).isEqualTo(last.incrementAndGet());
                assertThat(row.shown(Field.COST_SESSION)).isEqualTo(Long.toString(row.rowNumber()));
                assertThat(row.shown(Field.COST)).isEqualTo("1");
                if (row.rowNumber() % 10_000 == 1) {
                    int from = random.nextInt(120_000);
                    database.run(
                            "UPDATE costs SET cost = 2 WHERE id BETWEEN " + from + " AND " + (from + 2000),
                            "DELETE FROM costs WHERE id % 1000 = " + random.nextInt(1000),
                            "INSERT INTO costs SELECT n, 3, 'new' FROM generate_series(200000, 201000) n",
                            "INSERT INTO marks VALUES (2, 2)");
                    database.run("VACUUM costs");
                }
            });
            assertThat(last).hasValue(120_000);
            assertThat(rows(source, "marks")).as("written after the snapshot").containsExactly("1 1 1");
        }
    }

    @Test
    void theFirstRowsOfALargeTableOrQueryAreThereWithoutTheRest() {
        TestDatabase database = database("CREATE TABLE plain AS SELECT n AS id FROM generate_series(1, 1000) n");
        try (RowSource source = Opened.open(database.address() + "?statement_timeout=20s")) {
            List<String> seen = new ArrayList<>();
            source.readUntil(
                    Opened.query("SELECT a.id FROM plain a, plain b, plain c, plain d"),
                    Map.of(Field.SESSION, "id"),
                    row -> {
                        seen.add(row.shown(Field.SESSION));
                        return seen.size() == 3;
                    });
            assertThat(seen).hasSize(3);
            assertThat(source.tables()).containsExactly("plain");
        }
    }

    @Test
    void aQueryIsReadInItsOwnOrderByItsOwnLabels() {
        TestDatabase database =
                database("CREATE TABLE plain AS SELECT n AS id, n AS cost FROM generate_series(1, 5) n");
        String sql = "SELECT cost AS \"Cost\", id AS \"ID\", 1 AS \"iD\" FROM plain ORDER BY id DESC;";
        try (RowSource source = Opened.open(database.address())) {
            assertThat(source.columns(Opened.query(sql))).containsExactly("Cost", "ID", "iD");
            assertThat(Opened.cells(source, Opened.query(sql), Field.SESSION, "ID"))
                    .containsExactly("TEXT 5", "TEXT 4", "TEXT 3", "TEXT 2", "TEXT 1");
            assertThat(Opened.cells(source, Opened.query("SELECT '{\"a\":1}'::jsonb ? 'a' AS x"), Field.HOLDER, "x"))
                    .containsExactly("TEXT t");
        }
    }

    @Test
    void aTextThatIsNoUtf8IsBrokenAndTheOthersAreNot() {
        TestDatabase database = PostgresServer.shared()
                .database("ascii", "SQL_ASCII")
                .run(
                        "CREATE TABLE costs (id text, cost text)",
                        "INSERT INTO costs VALUES (E'a\\xff', '1'), ('ä', '2')");
        try (RowSource source = Opened.open(database.address())) {
            assertThat(Opened.cells(source, new Relation.Named("costs"), Field.COST_SESSION, "id"))
                    .containsExactly("BROKEN_TEXT a\ufffd", "TEXT ä");
        }
    }
}
