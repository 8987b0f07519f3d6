package dev.tributary.store.duckdb;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB's memory, and the temporary files for what does not fit. */
class DuckSpillTest {
    private static final String LARGE =
            "select hash(range)::varchar || repeat('x', 100) session_id, range as cost" + " from range(400000)";

    @TempDir
    private Path folder;

    private List<String> inFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Lists of rows name their positions, so that the order is part of what is told. */
    @Test
    void twoReadingsGiveTheSameRowsInTheSameOrder() throws IOException {
        Duck duck = new Duck(folder).parquet("a.parquet", LARGE);
        List<String> first = duck.costs("parquet:a.parquet", "data");
        assertThat(first).hasSize(400_000);
        assertThat(first.get(399_999)).endsWith(" w399999");
        assertThat(duck.costs("parquet:a.parquet", "data")).isEqualTo(first);
        assertThat(duck.costs("parquet:a.parquet", Duck.query("select session_id, cost from data where cost >= 0")))
                .isEqualTo(first);
        assertThat(inFolder()).containsExactly("a.parquet");
    }

    @Test
    void whatDoesNotFitGoesThroughFilesThatAreRemoved() throws IOException {
        Duck duck = new Duck(folder).parquet("a.parquet", LARGE);
        String large = "select session_id || repeat('y', 200 + cost % 9) as session_id, cost from data";
        try (DuckSource source = duck.open("parquet:a.parquet", new DuckLimits(2, "80MB"))) {
            assertThat(source.rows(Duck.query(large))).isEqualTo(400_000);
            assertThat(folder).isDirectoryRecursivelyContaining("glob:**/duckdb_temp_*");
            assertThat(Duck.rows(source, Duck.query(large), Duck.COSTS)).hasSize(400_000);
        }
        assertThat(inFolder()).containsExactly("a.parquet");
    }

    @Test
    void tooLittleMemorySaysWhatToSet() {
        Duck duck = new Duck(folder).parquet("a.parquet", LARGE);
        assertFails(ProblemKind.MEMORY, () -> {
                    try (DuckSource source = duck.open("parquet:a.parquet", new DuckLimits(2, "15MB"))) {
                        Duck.rows(
                                source,
                                Duck.query("select string_agg(session_id, '') as session_id, 1 as cost from data"),
                                Duck.COSTS);
                    }
                })
                .contains("TRIBUTARY_DUCKDB_MEMORY", "15MB");
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAndNothingElse() throws IOException {
        Path left = Files.createDirectory(folder.resolve(".tributary-duckdb-1234"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("duckdb_temp_storage_DEFAULT-0.tmp"), "data");
        Path other = Files.createDirectory(folder.resolve(".tributary-duckdb-other"));
        Files.writeString(other.resolve("lock"), "");
        Files.writeString(other.resolve("mine.txt"), "mine");
        try (DuckSpill used = DuckSpill.open(folder);
                DuckSpill second = DuckSpill.open(folder)) {
            assertThat(left).doesNotExist();
            assertThat(other.resolve("mine.txt")).exists();
            assertThat(used.folder()).exists().isNotEqualTo(second.folder());
        }
        assertThat(inFolder()).containsExactly(".tributary-duckdb-other");
    }

    @Test
    void limitsAreOfTheEnvironment() {
        assertThat(DuckLimits.of(Map.of()).memory()).isEqualTo("1GB");
        assertThat(DuckLimits.of(Map.of(DuckLimits.MEMORY, "2g", DuckLimits.THREADS, "3")))
                .isEqualTo(new DuckLimits(3, "2gB"));
        for (String wrong : List.of("", "-1GB", "0GB", "lots", "1GB; drop", "80%")) {
            assertFails(ProblemKind.USAGE, () -> DuckLimits.of(Map.of(DuckLimits.MEMORY, wrong)))
                    .contains(DuckLimits.MEMORY, "such as 2GB");
        }
        assertFails(ProblemKind.USAGE, () -> DuckLimits.of(Map.of(DuckLimits.THREADS, "0")));
    }
}
