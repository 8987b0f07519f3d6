package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of files that are pipes, devices or folders: no command waits for them or reads them endlessly. */
@Timeout(300)
class NoFilesTest {
    @TempDir
    private static Path shared;

    private static Path sample = Path.of("");

    @TempDir
    private Path folder;

    @BeforeAll
    static void aSample() {
        sample = Bench.sample(shared, 60, 12);
    }

    @BeforeEach
    void aShop() throws IOException, InterruptedException {
        Files.copy(sample, folder.resolve("shop.db"));
        Files.writeString(folder.resolve("paths.csv"), "path,total_conversions\na > b,1\n");
        Files.createDirectory(folder.resolve("dir"));
        int made = new ProcessBuilder("mkfifo", folder.resolve("fifo").toString())
                .start()
                .waitFor();
        Assumptions.assumeTrue(made == 0 && Files.exists(Path.of("/dev/zero")), "no pipes or devices here");
    }

    private Child.Ended run(String... arguments) {
        return ChildProgram.in(folder).java("-Xmx128m").run(List.of(arguments));
    }

    static Stream<List<String>> uses() {
        return Stream.of(
                List.of("run", "--db", "FILE"),
                List.of("run", "--db", "shop.db", "--results", "FILE"),
                List.of("status", "--results", "FILE"),
                List.of("run", "--db", "shop.db", "--config", "FILE"),
                List.of("run", "--db", "shop.db", "--model", "FILE"),
                List.of("attribute", "--db", "shop.db", "--journeys", "FILE"),
                List.of("paths", "--in", "FILE"),
                List.of("figures", "--db", "FILE"),
                List.of("preview", "--db", "FILE"),
                List.of("calibrate", "--conv-type-id", "x", "--out", "m.json", "--answers", "FILE"),
                List.of("serve", "--ihc", "--port", "0", "--keys-file", "FILE"));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void whatIsNoFileIsAMistakeOfTheCall(List<String> use) {
        for (String name : List.of("fifo", "/dev/zero", "dir")) {
            String[] arguments =
                    use.stream().map(word -> word.equals("FILE") ? name : word).toArray(String[]::new);
            Child.Ended ended = run(arguments);
            assertThat(ended.exitCode()).as(use + " " + name + ": " + ended).isEqualTo(2);
            assertThat(ended.err()).contains("error: ").containsPattern("is (a pipe|a device|a folder)");
        }
    }

    @Test
    void aKeyFileAndAnEnvFileThatAreNoneAreNotWaitedFor() throws IOException {
        for (String name : List.of("fifo", "/dev/zero", "dir")) {
            Child.Ended ended = ChildProgram.in(folder)
                    .java("-Xmx128m")
                    .with("IHC_API_KEY_FILE", name)
                    .run(List.of("plan", "--db", "shop.db", "--conv-type-id", "x"));
            assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(2);
            assertThat(ended.err()).containsPattern("key file .* is (a pipe|a device|a folder)");
        }
        for (String name : List.of("fifo", "/dev/zero")) {
            Files.deleteIfExists(folder.resolve(".env"));
            Files.createSymbolicLink(folder.resolve(".env"), Path.of(name));
            Child.Ended ended = run("run", "--db", "shop.db");
            assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(2);
            assertThat(ended.err()).containsPattern("\\.env is (a pipe|a device)");
        }
    }

    @Test
    void whatAShellHandsOverIsRead() {
        Child.Ended paths = ChildProgram.in(folder)
                .under("sh", "-c", "cat paths.csv | \"$0\" \"$@\"")
                .run(List.of("paths", "--in", "/dev/stdin", "--model", "last"));
        assertThat(paths.exitCode()).as(paths.toString()).isZero();
        assertThat(paths.out()).contains("b");
        Child.Ended key = ChildProgram.in(folder)
                .with("IHC_API_KEY_FILE", "/dev/stdin")
                .under("sh", "-c", "echo abcdef123456 | \"$0\" \"$@\"")
                .run(List.of("plan", "--db", "shop.db", "--conv-type-id", "x"));
        assertThat(key.exitCode()).as(key.toString()).isZero();
        assertThat(run("run", "--db", "shop.db", "--config", "/dev/null").exitCode())
                .isZero();
    }

    @Test
    void theWorkingDirectoryHasAName() {
        for (List<String> use : List.of(
                List.of("run", "--db", "."),
                List.of("run", "--db", "dir/.."),
                List.of("status", "--results", "."),
                List.of("run", "--db", "shop.db", "--config", "."),
                List.of("paths", "--in", "."),
                List.of("run", "--db", "shop.db", "--model", "."))) {
            Child.Ended ended = run(use.toArray(String[]::new));
            assertThat(ended.exitCode()).as(use + ": " + ended).isEqualTo(2);
            assertThat(ended.err()).as(use.toString()).contains(". is a folder").doesNotContain("  is a");
        }
        assertThat(run("run", "--db", "shop.db", "--out", ".").out()).doesNotContain("./channel_reporting.csv");
    }

    @Test
    void aFileThatIsFarTooLargeIsNotRead() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
            large.setLength(3L << 30);
        }
        for (List<String> use : List.of(
                List.of("run", "--db", "shop.db", "--config", "large"),
                List.of("run", "--db", "shop.db", "--model", "large"),
                List.of("serve", "--ihc", "--port", "0", "--keys-file", "large"))) {
            Child.Ended ended = run(use.toArray(String[]::new));
            assertThat(ended.exitCode()).as(use + ": " + ended).isEqualTo(2);
            assertThat(ended.err()).contains("holds more than");
        }
    }
}
