package dev.tributary.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several writers of one file, in one process and in several, running and killed. */
class SeveralWritersTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("report.csv");
    }

    @Test
    void aWriterOfAnotherProcessIsNotDisturbedAndBothLeaveAWholeFile() throws Exception {
        try (WritingChild child = WritingChild.start(file)) {
            AtomicFile.write(file, text("here"));
            assertThat(file).hasContent("here");

            assertThat(child.finish()).isZero();
        }
        assertThat(file).hasContent(WritingChild.WHOLE);
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    void aWriterOfThisProcessIsNotDisturbedByAnotherInTheMiddleOfIt() {
        AtomicFile.write(file, out -> {
            out.write("outer ".getBytes(StandardCharsets.UTF_8));
            out.flush();
            AtomicFile.write(file, text("inner"));
            assertThat(file).hasContent("inner");
            out.write("file".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(file).hasContent("outer file");
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    void whatAKilledWriterLeftIsRemovedByTheNext() throws Exception {
        try (WritingChild child = WritingChild.start(file);
                WritingChild alive = WritingChild.start(file)) {
            child.kill();
            assertThat(names()).hasSize(2);

            AtomicFile.write(file, text("new"));

            assertThat(file).hasContent("new");
            assertThat(names()).hasSize(2).contains("report.csv");
            assertThat(alive.finish()).isZero();
        }
        assertThat(file).hasContent(WritingChild.WHOLE);
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    void ofManyWritersAtOnceNoneFailsAndEveryFileThatIsSeenIsWhole() throws Exception {
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            String text = String.valueOf(writer).repeat(100_000);
            writers.add(() -> {
                for (int round = 0; round < 5; round++) {
                    AtomicFile.write(file, text(text));
                    String seen = Files.readString(file);
                    assertThat(seen).hasSize(text.length());
                    assertThat(seen.chars().distinct().count()).isEqualTo(1);
                }
                return true;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            for (Future<Boolean> ended : threads.invokeAll(writers)) {
                assertThat(ended.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    void filesOfOtherNamesAreLeftAlone() throws IOException {
        Set<String> others = Set.of(
                "report.csv.mine.tributary-tmp",
                "other.csv.12-00112233445566ff.tributary-tmp",
                "report.csv.12-00112233445566ff.tributary-tmp.txt");
        for (String other : others) {
            Files.writeString(folder.resolve(other), "somebody's");
        }
        Files.createDirectory(folder.resolve("report.csv.7-00112233445566ff.tributary-tmp"));

        AtomicFile.write(file, text("new"));

        assertThat(names()).containsAll(others).hasSize(others.size() + 2);
    }

    @Test
    void aNameAsLongAsTheFileSystemTakesCanBeWritten() {
        Path longest = folder.resolve("ü".repeat(125) + ".json");
        AtomicFile.write(longest, text("new"));
        assertThat(longest).hasContent("new");
        assertThat(names()).hasSize(1);
    }

    private Set<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> String.valueOf(path.getFileName())).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static AtomicFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
