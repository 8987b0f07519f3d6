package dev.tributary.store.duckdb;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.store.connect.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be, and queries that want more than they may. */
class HostileDuckFilesTest {
    private static final Relation DATA = new Relation.Named("data");

    @TempDir
    private Path folder;

    private Duck duck() {
        return new Duck(folder);
    }

    /** The driver's reader ends at an error as at the end of the rows. */
    @Test
    void anErrorInTheMiddleIsNotTheEnd() {
        duck().parquet("a.parquet", "select range::varchar session_id, 1 as cost from range(300000)");
        assertFails(
                        ProblemKind.SOURCE_DATA,
                        () -> duck().costs(
                                        "parquet:a.parquet",
                                        Duck.query("select session_id, cast(case when session_id = '250000' then 'x'"
                                                + " else '1' end as integer) as cost from data")))
                .contains("Could not convert string 'x'");
        duck().with("b.jsonl", "{\"session_id\": \"s\", \"cost\": 1}\n".repeat(300_000) + "{\"session_id\": ");
        assertFails(ProblemKind.SOURCE_DATA, () -> duck().costs("json:b.jsonl", "data"))
                .contains("Line 300001 of b.jsonl is not JSON");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        duck().parquet("whole.parquet", "select hash(range)::varchar session_id, 1 as cost from range(50000)");
        byte[] bytes = Files.readAllBytes(folder.resolve("whole.parquet"));
        Files.write(folder.resolve("short.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
        Arrays.fill(bytes, bytes.length / 3, bytes.length / 3 + 500, (byte) 0x55);
        Files.write(folder.resolve("damaged.parquet"), bytes);
        duck().with("empty.parquet").with("none.duckdb", "no database");
        for (String file : List.of("short", "damaged", "empty")) {
            assertFails(ProblemKind.SOURCE_DATA, () -> duck().costs("parquet:" + file + ".parquet", "data"))
                    .contains(file + ".parquet", "damaged or cut short");
        }
        assertFails(ProblemKind.SOURCE_DATA, () -> duck().open("duckdb:none.duckdb"))
                .contains("none.duckdb", "not a valid DuckDB database");
    }

    @Test
    void aLineThatIsNoJsonIsNamedWithItsFile() {
        duck().with("in/a.jsonl", "{\"session_id\": \"s1\", \"cost\": 1}")
                .with("in/b.jsonl", "{\"session_id\": \"s1\", \"cost\": 1}", "{\"session_id\": s2}");
        assertFails(ProblemKind.SOURCE_DATA, () -> duck().costs("json:in/*", "data"))
                .contains("Line 2 of b.jsonl is not JSON", "Correct or remove it");
    }

    @Test
    void namesOfFilesAndColumnsMayBeAnything() {
        String name = "we[1]rd *?'\"{}; --ä";
        duck().parquet(name + ".parquet", "select 's1' as \"a\"\"b'; --\", 2 as \"select\"")
                .parquet("wexrd.parquet", "select 's9' as \"a\"\"b'; --\", 9 as \"select\"");
        try (DuckSource source =
                DuckSource.open(DuckPlace.of(new Address("parquet", folder.toString())), Duck.LIMITS, folder)) {
            assertThat(source.tables()).contains(name);
            assertThat(Duck.rows(
                            source,
                            new Relation.Named(name),
                            Map.of(Field.COST_SESSION, "a\"b'; --", Field.COST, "select")))
                    .containsExactly("1 s1 w2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_parquet('%s/secret.parquet')",
                "select * from '%s/secret.parquet'",
                "select * from read_csv('/etc/passwd')",
                "select * from glob('/etc/*')",
                "select content as session_id, 1 as cost from read_text('%s/in/../secret.parquet')",
                "select * from read_parquet('https://shop.example/a.parquet')",
                "select * from data union all select * from read_parquet('%s/in/*.parquet')"
            })
    void aQueryReadsNoOtherFiles(String sql) {
        duck().parquet("secret.parquet", "select 'x' session_id, 1 as cost")
                .parquet("in/a.parquet", "select 's1' session_id, 1 as cost");
        Relation query = Duck.query(sql.replace("%s", folder.toString()));
        assertFails(ProblemKind.USAGE, () -> duck().costs("parquet:in/a.parquet", query))
                .contains("query of costs", "file system operations are disabled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1; drop view data",
                "copy data to '%s/out.csv'",
                "select 1) union all select (2",
                "insert into data values (1)",
                "set threads = 1",
                "attach '%s/other.duckdb' as other",
                "install httpfs",
                "select none from data",
                ""
            })
    void aQueryIsOneSelect(String sql) {
        duck().parquet("in/a.parquet", "select 's1' session_id, 1 as cost");
        Relation query = Duck.query(sql.replace("%s", folder.resolve("in").toString()));
        assertFails(ProblemKind.USAGE, () -> duck().costs("parquet:in/a.parquet", query))
                .contains("query of costs");
        assertThat(folder.resolve("in")).isDirectoryNotContaining("glob:**.{csv,duckdb}");
    }

    @Test
    void aHugeCellEndsNoProcess() {
        duck().parquet(
                        "a.parquet",
                        "select case when range = 5000 then repeat('x', 3000000) else 's' || range end session_id, 1 as"
                                + " cost from range(9000)");
        assertFails(ProblemKind.SOURCE_DATA, () -> duck().costs("parquet:a.parquet", "data"))
                .contains("Row 5001 of data", "session_id alone has 3000000 bytes");
    }

    @Test
    void aFileThatChangesOrGoesWhileItIsReadIsSaid() throws IOException {
        duck().parquet("a.parquet", "select range::varchar session_id, 1 as cost from range(20000)");
        Path file = folder.resolve("a.parquet");
        try (DuckSource source = duck().open("parquet:a.parquet")) {
            source.columns(DATA);
            duck().parquet("a.parquet", "select range::varchar session_id, 1 as cost from range(30000)");
            assertFails(ProblemKind.TEMPORARY, () -> source.read(DATA, Duck.COSTS, row -> {}))
                    .contains("a.parquet was changed while it was read");
        }
        try (DuckSource source = duck().open("parquet:a.parquet")) {
            source.columns(DATA);
            Files.delete(file);
            assertFails(ProblemKind.TEMPORARY, () -> source.read(DATA, Duck.COSTS, row -> {}))
                    .contains("a.parquet was changed while it was read");
        }
    }

    @Test
    void aRowThatIsSetAsideIsFoundInItsFile() {
        duck().with("in/a.jsonl", "{\"session_id\": \"s1\"}", "{\"session_id\": \"s2\"}")
                .with("in/b.jsonl", "{\"session_id\": \"s3\"}", "{\"session_id\": \"\"}");
        try (DuckSource source = duck().open("json:in/*.jsonl")) {
            source.columns(DATA);
            SetAside placed = source.placed(new SetAside("data", 4, "", Finding.COST_UNUSABLE, "is empty"));
            assertThat(placed.table()).isEqualTo("b.jsonl");
            assertThat(placed.row()).isEqualTo(2);
        }
    }
}
