package dev.tributary.store.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.report.ReportDates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The newest state of a folder of results counts, and nothing outside the folder is read for it. */
class PublishedFolderTest {
    private static final String PLACE = "runs/one/run";

    @TempDir
    private Path folder;

    private Path results;

    @BeforeEach
    void results() throws IOException {
        results = Files.createDirectories(folder.resolve("results"));
    }

    private PublishedFolder open() {
        return PublishedFolder.open("parquet:results", results);
    }

    private void state(long number, String document) throws IOException {
        Path states = Files.createDirectories(results.resolve(ResultsVersion.FOLDER));
        Files.writeString(states.resolve(ResultsVersion.file(number)), document);
    }

    private static ResultsVersion version(long number) {
        return new ResultsVersion(
                number,
                "run-" + number,
                Optional.of(ReportDates.USUAL),
                Map.of("2024-03-01", "runs/one/credits/day=2024-03-01"),
                Map.of("run", PLACE));
    }

    private static AbstractStringAssert<?> assertFails(ProblemKind kind, ThrowingCallable doing) {
        return assertThatThrownBy(doing)
                .asInstanceOf(type(TributaryException.class))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind))
                .extracting(failure -> failure.what() + " " + failure.mend())
                .asString();
    }

    @Test
    void theStateWithTheHighestNumberCountsAndDraftsDoNot() throws IOException {
        state(1, version(1).json());
        state(2, version(2).json());
        Files.writeString(results.resolve(ResultsVersion.FOLDER).resolve(".b.json"), "{\"version\": 3");
        Files.writeString(results.resolve(ResultsVersion.FOLDER).resolve("0000000003.json.part"), "{\"version\": 3");
        assertThat(open().state()).isEqualTo(version(2));
    }

    /** An older one would be what somebody has long replaced. */
    @Test
    void aStateThatIsHalfWrittenIsNotReadAndNoOlderOneTakesItsPlace() throws IOException {
        state(1, version(1).json());
        String whole = version(2).json();
        state(2, whole.substring(0, whole.length() / 2));
        assertFails(ProblemKind.STORAGE, this::open).contains("0000000002.json", "being copied");
    }

    @Test
    void aStateOfANewerProgramIsNotRead() throws IOException {
        state(1, version(1).json().replace("published-results/1", "published-results/2"));
        assertFails(ProblemKind.STORAGE, this::open).contains("published-results/2", "a newer one wrote it");
    }

    @Test
    void aStateThatNamesNoFormatIsOfTheFirst() throws IOException {
        state(1, version(1).json().replaceFirst("\"schema\"[^,]*,", ""));
        assertThat(open().state()).isEqualTo(version(1));
    }

    @Test
    void aFolderWithoutAStateHasNothingPublished() throws IOException {
        assertFails(ProblemKind.USAGE, this::open)
                .contains("Nothing is published in parquet:results", "bin/tributary-spark run");
        Files.createDirectories(results.resolve(ResultsVersion.FOLDER));
        assertFails(ProblemKind.USAGE, this::open).contains("Nothing is published in parquet:results");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertFails(ProblemKind.USAGE, () -> PublishedFolder.open("parquet:other", folder.resolve("other")))
                .contains("There is no folder of results", "other", "_tributary and runs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside",
                "/etc",
                "runs/../../outside",
                "runs/./one",
                "runs/one/..",
                "runs//one",
                "runs",
                "runs/",
                "runs/.hidden",
                "file:/etc",
                "runs\\\\..\\\\..",
                "s3a://lake/runs/one",
                "runs/one/a'b",
                "",
                "other/one"
            })
    void aStateThatNamesAFolderElsewhereIsRefused(String place) throws IOException {
        state(1, version(1).json().replace(PLACE, place));
        assertFails(ProblemKind.STORAGE, this::open).contains("names a folder that is none of a run");
    }

    @Test
    void aLinkOutOfTheResultsIsNotFollowed() throws IOException {
        state(1, version(1).json());
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("part.parquet"), "secret");
        Files.createDirectories(results.resolve("runs/one"));
        Files.createSymbolicLink(results.resolve(PLACE), outside);
        assertFails(ProblemKind.STORAGE, () -> open().files(PLACE)).contains("a link out of the results");
    }

    @Test
    void whatIsNoPartOfATableIsPassedBy() throws IOException {
        state(1, version(1).json());
        Path table = Files.createDirectories(results.resolve(PLACE));
        for (String name : new String[] {"_SUCCESS", ".part.parquet.crc", "_temporary.parquet", "part.parquet"}) {
            Files.writeString(table.resolve(name), "");
        }
        assertThat(open().files(PLACE)).containsExactly(table.toRealPath().resolve("part.parquet"));
    }

    @Test
    void aFolderThatIsNamedAndNotThereIsTold() throws IOException {
        state(1, version(1).json());
        assertFails(ProblemKind.STORAGE, () -> open().files(PLACE)).contains("state 1 of parquet:results", "copy all");
    }
}
