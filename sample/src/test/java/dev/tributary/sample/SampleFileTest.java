package dev.tributary.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.sample.shop.SampleSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample never damages a file, and is written completely or not at all. */
class SampleFileTest {
    private static final SampleSize SMALL = new SampleSize(10, 1, 1);

    @TempDir
    private Path folder;

    private static TributaryException failure(Path file, SampleProgress progress) {
        return assertThatExceptionOfType(TributaryException.class)
                .isThrownBy(() -> SampleDatabase.generate(file, SMALL, progress))
                .actual();
    }

    @Test
    void anExistingFileIsRefusedAndLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("taken.db"), "precious");

        TributaryException failure = failure(file, SampleProgress.NONE);

        assertThat(failure.kind()).isEqualTo(ProblemKind.USAGE);
        assertThat(failure).hasMessageContaining("taken.db already exists").hasMessageContaining("Name another file");
        assertThat(file).hasContent("precious");
    }

    @Test
    void aFileThatAppearsMeanwhileIsLeftAlone() {
        Path file = folder.resolve("late.db");

        TributaryException failure = failure(file, sessions -> write(file, "precious"));

        assertThat(failure.kind()).isEqualTo(ProblemKind.USAGE);
        assertThat(file).hasContent("precious");
        assertThat(folder).isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void aMissingFolderIsRefused() {
        TributaryException failure = failure(folder.resolve("none/s.db"), SampleProgress.NONE);

        assertThat(failure.kind()).isEqualTo(ProblemKind.USAGE);
        assertThat(failure).hasMessageContaining("does not exist");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFailureOnTheWayLeavesNothing() {
        assertThatThrownBy(() -> SampleDatabase.generate(folder.resolve("s.db"), SMALL, sessions -> {
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNameThatTheDiskCannotTakeIsAStorageProblem() {
        TributaryException failure = failure(folder.resolve("x".repeat(250)), SampleProgress.NONE);

        assertThat(failure.kind()).isEqualTo(ProblemKind.STORAGE);
        assertThat(failure).hasMessageContaining("could not be written");
    }

    @Test
    void onlyTheDatabaseIsLeft() {
        SampleDatabase.generate(folder.resolve("s.db"), SMALL, SampleProgress.NONE);

        assertThat(folder).isDirectoryContaining("glob:**/s.db");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
