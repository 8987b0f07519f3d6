package dev.tributary.spark.result;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.report.ReportDates;
import dev.tributary.spark.LocalSpark;
import dev.tributary.store.connect.Address;
import dev.tributary.store.published.ResultsVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetResultsTest extends JobResultsContract {
    @TempDir
    private Path folder;

    @Override
    JobResults open() {
        return JobResults.open(LocalSpark.session(), Address.parse("parquet:results", folder::resolve));
    }

    private ResultsVersion newest() {
        return new VersionLog(
                        new org.apache.hadoop.fs.Path(folder.resolve("results").toString()),
                        LocalSpark.session().sparkContext().hadoopConfiguration())
                .latest();
    }

    @Override
    List<Row> rows(ResultTable table) {
        Collection<String> places = table == ResultTable.CREDITS
                ? newest().credits().values()
                : Stream.ofNullable(newest().tables().get(table.label())).toList();
        return places.stream()
                .map(place -> folder.resolve("results").resolve(place).toString())
                .flatMap(place ->
                        LocalSpark.session().read().schema(table.schema()).parquet(place).collectAsList().stream())
                .toList();
    }

    private void run(String id) {
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(FIRST, id));
            publish(results, id, DateWindow.ALL);
        }
    }

    @Test
    void whatARunThatFailedHasWrittenIsRemoved() throws IOException {
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(FIRST, "a"));
            assertThat(runs()).hasSize(1);
        }
        assertThat(runs()).isEmpty();
    }

    @Test
    void whoReadsAnOldStateCanReadOn() {
        run("one");
        List<Row> before = rows(ResultTable.CREDITS);
        ResultsVersion old = newest();
        run("two");
        assertThat(old.credits().values())
                .allSatisfy(place ->
                        assertThat(folder.resolve("results").resolve(place)).exists());
        assertThat(newest().number()).isEqualTo(old.number() + 1);
        assertThat(rows(ResultTable.CREDITS)).isNotEqualTo(before);
    }

    private List<Path> runs() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("results/runs"))) {
            return all.toList();
        }
    }

    @Test
    void aStateThatCannotBeReadIsTold() throws IOException {
        run("one");
        Files.writeString(folder.resolve("results/_tributary/0000000002.json"), "{\"version\": ");
        assertFails(ProblemKind.STORAGE, this::open).contains("0000000002.json cannot be read");
        Files.writeString(folder.resolve("results/_tributary/0000000002.json"), "{}");
        assertFails(ProblemKind.STORAGE, this::open).contains("no number of a version");
    }

    /** As a store does that has taken a file and then fails to say so. */
    @Test
    void whatARunFindsOfItsOwnIsNoOthersWork() throws IOException {
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(FIRST, "a"));
            Files.createDirectories(folder.resolve("results/_tributary"));
            Files.writeString(
                    folder.resolve("results/_tributary/0000000001.json"), "{\"version\": 1, \"run_id\": \"one\"}");
            assertFails(ProblemKind.TEMPORARY, () -> publish(results, "other", DateWindow.ALL))
                    .contains("The run one has published");
            results.publish(new Publication("one", ReportDates.USUAL, DateWindow.ALL, Set.of()));
        }
        try (Stream<Path> states = Files.list(folder.resolve("results/_tributary"))) {
            assertThat(states).hasSize(1);
        }
    }

    @Test
    void aFolderThatIsNoneIsTold() throws IOException {
        Files.writeString(folder.resolve("results"), "a file");
        assertFails(ProblemKind.STORAGE, () -> run("one")).contains("results");
    }

    @Test
    void aPlaceThatHoldsNoResultsIsRefusedWithThoseThatDo() {
        assertFails(
                        ProblemKind.USAGE,
                        () -> JobResults.open(LocalSpark.session(), Address.parse("shop.db", folder::resolve)))
                .contains("shop.db", "parquet:");
    }
}
