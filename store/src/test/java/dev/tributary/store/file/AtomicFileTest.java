package dev.tributary.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("report.csv");
    }

    @Test
    void aFileIsWrittenAndNothingElseIsLeft() {
        AtomicFile.write(file, text("new"));

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void anOldFileIsReplacedThoughItIsLonger() throws IOException {
        Files.writeString(file, "old and long");

        AtomicFile.write(file, text("new"));

        assertThat(file).hasContent("new");
    }

    @Test
    void missingFoldersAreCreated() {
        Path deep = folder.resolve("a/b/report.csv");

        AtomicFile.write(deep, text("new"));

        assertThat(deep).hasContent("new");
    }

    @Test
    void aPartOfAnEarlierRunIsNoHindrance() throws IOException {
        Files.writeString(folder.resolve("report.csv.tributary-tmp"), "a part of a run that was killed");

        AtomicFile.write(file, text("new"));

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aLinkInThePlaceOfTheTemporaryFileIsNotFollowed() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "to be kept");
        Files.createSymbolicLink(folder.resolve("report.csv.tributary-tmp"), precious);

        AtomicFile.write(file, text("new"));

        assertThat(file).hasContent("new").isRegularFile();
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(precious).hasContent("to be kept");
    }

    @Test
    void aWriteThatFailsOnItsWayLeavesTheOldFileAndNothingElse() throws IOException {
        Files.writeString(file, "old");

        assertStorage(() -> AtomicFile.write(file, out -> {
            out.write("half".getBytes(StandardCharsets.UTF_8));
            throw new IOException("no more room");
        }));
        assertStorage(() -> AtomicFile.write(file, out -> {
            throw new UncheckedIOException(new IOException("no more room"));
        }));
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IllegalStateException("a fault");
                }))
                .hasMessage("a fault");

        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aFullDiskLeavesTheOldFile() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Files.writeString(file, "old");
        assertStorage(() -> AtomicFile.write(file, out -> Files.writeString(full, "new")));

        assertThat(file).hasContent("old");
    }

    @Test
    void aFolderInThePlaceOfTheFileIsLeftAsItIs() throws IOException {
        Files.createDirectory(file);
        Files.writeString(file.resolve("inside"), "x");

        assertStorage(() -> AtomicFile.write(file, text("new")));

        assertThat(file.resolve("inside")).hasContent("x");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsLeftAsItIs() throws IOException {
        Files.writeString(file, "no folder");

        assertStorage(() -> AtomicFile.write(file.resolve("report.csv"), text("new")));

        assertThat(file).hasContent("no folder");
    }

    private void assertStorage(ThrowingCallable write) {
        TributaryException failure = catchThrowableOfType(TributaryException.class, write);
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(ProblemKind.STORAGE);
        assertThat(failure.what()).startsWith("The file " + file).contains("cannot be written");
    }

    private static AtomicFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
