package dev.tributary.pipeline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.connect.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conflicts between the files of a command. */
class FilePlanTest {
    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void makeASource() throws IOException {
        source = Files.writeString(folder.resolve("shop.db"), "a database");
    }

    @Test
    void filesThatAreNotEachOtherGoTogether() {
        Path results = folder.resolve("results.db");
        FilePlan plan = FilePlan.none()
                .readsSource(Optional.of(Address.of(source)))
                .keepsResults(Address.of(results))
                .reads("model file", folder.resolve("model.json"))
                .writes("report", folder.resolve("deep/report.csv"))
                .writes("list", folder.resolve("deep/list.csv"));
        assertThatCode(plan::check).doesNotThrowAnyException();
    }

    @Test
    void resultsMayBeKeptInTheSource() throws IOException {
        Path link = Files.createLink(folder.resolve("same.db"), source);
        for (Path results : List.of(source, link)) {
            assertThatCode(FilePlan.none()
                            .readsSource(Optional.of(Address.of(source)))
                            .keepsResults(Address.of(results))::check)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-wal", "-shm", "-journal", ".tributary.lock", "-spill", "-spill/part"})
    void nothingIsWrittenOverADatabaseOrWhatLiesBesideIt(String companion) {
        Path output = folder.resolve("shop.db" + companion);
        refused(FilePlan.none().readsSource(Optional.of(Address.of(source))).writes("model file", output));
        refused(FilePlan.none().readsResults(Address.of(source)).writes("model file", output));
        refused(FilePlan.none().keepsResults(Address.of(source)).writes("model file", output));
    }

    @Test
    void whatLiesBesideADatabaseIsFoundByEveryNameOfIt() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path link = Files.createSymbolicLink(other.resolve("link.db"), source);
        refused(FilePlan.none()
                .readsSource(Optional.of(Address.of(link)))
                .writes("model file", folder.resolve("shop.db-wal")));
        refused(FilePlan.none()
                .readsSource(Optional.of(Address.of(link)))
                .writes("model file", other.resolve("link.db-wal")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-journal", ".tributary.lock"})
    void resultsAreNotKeptInAFileThatIsReadForSomethingElse(String companion) {
        Path results = folder.resolve("results.db");
        refused(FilePlan.none()
                .keepsResults(Address.of(results))
                .reads("configuration file", folder.resolve("results.db" + companion)));
        refused(FilePlan.none()
                .readsSource(Optional.of(Address.of(source)))
                .keepsResults(Address.of(source))
                .reads("model file", folder.resolve("shop.db" + companion)));
    }

    @Test
    void aFileThatIsYetToBeMadeIsFoundThroughLinksAndFolders() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        Path shortcut = Files.createSymbolicLink(folder.resolve("shortcut"), deep);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.csv"), Path.of("a", "b", "new.csv"));
        Path meant = deep.resolve("new.csv");
        for (Path name : List.of(shortcut.resolve("new.csv"), dangling, folder.resolve("a/../a/b/./new.csv"))) {
            TributaryException failure =
                    refused(FilePlan.none().writes("report", meant).writes("list of transitions", name));
            assertThat(failure.what()).contains("The list of transitions, ", "over the report, " + meant);
        }
    }

    @Test
    void linksThatLeadInARingEndNowhereAndHangNobody() throws IOException {
        Path one = folder.resolve("one");
        Path two = Files.createSymbolicLink(folder.resolve("two"), one);
        Files.createSymbolicLink(one, two);
        assertThatCode(FilePlan.none().reads("model file", one).writes("report", folder.resolve("report.csv"))::check)
                .doesNotThrowAnyException();
    }

    @Test
    void aFileIsNoFolder() {
        TributaryException failure = refused(FilePlan.none()
                .readsSource(Optional.of(Address.of(source)))
                .writes("report", source.resolve("report.csv")));
        assertThat(failure.what()).contains("would be written into the source, " + source + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev/stdout", "/dev/full"})
    void aDeviceIsNotReplacedByAFile(String device) {
        assumeTrue(Files.exists(Path.of(device)) && !Files.isRegularFile(Path.of(device)));
        TributaryException failure = refused(FilePlan.none().writes("model file", Path.of(device)));
        assertThat(failure.what()).contains(device).contains("a device or a pipe");
    }

    private static TributaryException refused(FilePlan plan) {
        TributaryException failure = catchThrowableOfType(TributaryException.class, plan::check);
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(ProblemKind.USAGE);
        return failure;
    }
}
