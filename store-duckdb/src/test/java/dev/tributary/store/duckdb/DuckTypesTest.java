package dev.tributary.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.Relation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells of each type are read as. */
class DuckTypesTest {
    private static final Map<Field, String> ONE = Map.of(Field.SESSION, "x");

    @TempDir
    private Path folder;

    /** A text, {@code w} and a whole number, {@code r} and a floating-point one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'ä'                                                 | ä",
                "null::varchar                                       | -",
                "true                                                | w1",
                "(-7)::tinyint                                       | w-7",
                "9223372036854775807                                 | w9223372036854775807",
                "4294967295::uinteger                                | w4294967295",
                "18446744073709551615::ubigint                       | 18446744073709551615",
                "170141183460469231731687303715884105727::hugeint    | 170141183460469231731687303715884105727",
                "12.50::decimal(9,2)                                 | 12.50",
                "12.5::double                                        | r12.5",
                "12::double                                          | r12.0",
                "0.1::float                                          | r0.1",
                "'nan'::double                                       | rNaN",
                "timestamp '2026-03-01 10:00:00'                     | 2026-03-01 10:00:00",
                "'2026-03-01 10:00:00.123456789'::timestamp_ns       | 2026-03-01 10:00:00.123456789",
                "'2026-03-01 10:00:00'::timestamp_s                  | 2026-03-01 10:00:00",
                "'2026-03-01 10:00:00.5'::timestamp_ms               | 2026-03-01 10:00:00.5",
                "timestamptz '2026-03-01 10:00:00+02'                | 2026-03-01 08:00:00Z",
                "date '2026-03-01'                                   | 2026-03-01",
                "time '10:00:00'                                     | 10:00:00",
                "'a'::enum('a', 'b')                                 | a",
                "'6ba7b810-9dad-11d1-80b4-00c04fd430c8'::uuid        | 6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                "'\\x00ab'::blob                                      | bytes",
                "null::blob                                          | -",
                "[1, 2]                                              | [1, 2]",
                "{a: 1}                                              | {'a': 1}",
                "'{\"a\": 1}'::json                                   | {\"a\": 1}"
            })
    void aCellIsReadByItsType(String value, String cell) {
        String file = DuckWriting.file(folder.resolve("t.duckdb"));
        DuckWriting.run("ATTACH " + file + " AS t", "CREATE TABLE t.t AS SELECT " + value + " AS x", "DETACH t");
        try (DuckSource source = new Duck(folder).open("duckdb:t.duckdb")) {
            assertThat(Duck.rows(source, new Relation.Named("t"), ONE)).containsExactly("1 " + cell);
        }
    }

    /** What DuckDB would make of them is not looked at. */
    @Test
    void cellsOfJsonAndCsvAreReadAsTheyAreWritten() {
        Duck duck = new Duck(folder)
                .with(
                        "a.jsonl",
                        "{\"session_id\": \"007\", \"cost\": 12345678901234567890}",
                        "{\"session_id\": 7, \"cost\": 1.5, \"new\": 1}",
                        "{\"session_id\": \"2026-03-01T10:00:00Z\", \"cost\": \"1.50\"}",
                        "{\"session_id\": {\"a\": [1]}, \"cost\": null}")
                .with("b.csv", "session_id;cost", "007;1,5", "\"a\"\"b;\nc\";", "2026-03-01;true");
        assertThat(duck.costs("json:a.jsonl", "data"))
                .containsExactly(
                        "1 007 12345678901234567890", "2 7 1.5", "3 2026-03-01T10:00:00Z 1.50", "4 {\"a\":[1]} -");
        assertThat(duck.costs("csv+sql:b.csv", "b")).containsExactly("1 007 1,5", "2 a\"b;\nc -", "3 2026-03-01 true");
    }

    @Test
    void filesOfATableMayHaveDifferentColumns() {
        Duck duck = new Duck(folder)
                .parquet("in/a.parquet", "select 's1' session_id")
                .parquet("in/b.parquet", "select 2.5::double as cost, 's2' session_id");
        assertThat(duck.costs("parquet:in/*.parquet", "data")).containsExactly("1 s1 -", "2 s2 r2.5");
    }

    @Test
    void viewsAndSchemasOfADatabaseAreTables() {
        String file = DuckWriting.file(folder.resolve("t.duckdb"));
        DuckWriting.run(
                "ATTACH " + file + " AS t",
                "CREATE SCHEMA t.\"web site\"",
                "CREATE TABLE t.\"web site\".costs AS SELECT 's1' session_id, 1 as cost",
                "USE t",
                "CREATE VIEW cheap AS SELECT * FROM \"web site\".costs",
                "USE memory",
                "DETACH t");
        Duck duck = new Duck(folder);
        try (DuckSource source = duck.open("duckdb:t.duckdb")) {
            assertThat(source.tables()).containsExactly("cheap", "web site.costs");
            assertThat(source.columns(new Relation.Named("none"))).isEmpty();
        }
        for (Relation there : List.of(
                new Relation.Named("cheap"),
                new Relation.Named("web site.costs"),
                Duck.query("select * from \"web site\".costs"))) {
            assertThat(duck.costs("duckdb:t.duckdb", there)).containsExactly("1 s1 w1");
        }
    }
}
