package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output that accepts no more data, and one that is not read to its end. */
class LostOutputTest {
    private static final int STORAGE = 14;

    @TempDir
    static Path folder;

    private static Bench bench;

    @BeforeAll
    static void prepare() throws IOException {
        bench = Bench.with(Bench.sample(folder, 400, 40), folder.resolve("bench"));
        StringBuilder paths = new StringBuilder("path,total_conversions,total_conversion_value,total_null\n");
        for (int row = 0; row < 2_000; row++) {
            paths.append("channel ").append(row).append(" > other ").append(row).append(",2,20,1\n");
        }
        Files.writeString(bench.folder().resolve("paths.csv"), paths);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --db DB --attributor ihc-local",
                "run --db DB --attributor ihc-local --json",
                "journeys --db DB --out out",
                "plan --db DB --attributor ihc-local",
                "status --db DB",
                "runs --db DB --json",
                "ledger --db DB",
                "compare --db DB --models first --out out",
                "figures --db DB --out out --json",
                "train --db DB --conv-type-id x --out model.json",
                "paths --in paths.csv --model linear",
                "paths --in paths.csv --model linear --json",
                "serve --ihc --port 0",
                "--help",
                "run --help",
                "--version"
            })
    void aFullDiskIsToldAndEndsWithFourteen(String command) {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "there is no device that is always full");
        Child.Ended ended = under("exec \"$0\" \"$@\" >/dev/full", command);
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(STORAGE);
        assertThat(ended.err()).containsOnlyOnce("Standard output could not be written completely");
    }

    @Test
    void aFileThatMayGrowNoFurtherEndsWithFourteen() throws IOException {
        Child.Ended ended = under("ulimit -f 16; exec \"$0\" \"$@\" >cut.csv", "paths --in paths.csv --model linear");
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(STORAGE);
        assertThat(Files.size(bench.folder().resolve("cut.csv"))).isPositive();
    }

    @Test
    void outputThatIsClosedEndsWithFourteen() {
        Child.Ended ended = under("exec \"$0\" \"$@\" >&-", "--help");
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(STORAGE);
    }

    @Test
    void aFailureKeepsItsOwnCodeThoughItsDocumentIsLost() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "there is no device that is always full");
        Child.Ended ended = under("exec \"$0\" \"$@\" >/dev/full", "status --db nothing.db --json");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("There is no file nothing.db").contains("Standard output could not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paths --in paths.csv --model linear",
                "paths --in paths.csv --model linear --json",
                "run --db DB --attributor ihc-local --json"
            })
    void aReaderThatHasEnoughEndsItQuietly(String command) throws IOException {
        // The program's exit code is written to a file, because a pipe's exit code is that of its reader.
        Child.Ended ended = under("{ \"$0\" \"$@\"; echo $? >code; } | head -1", command);
        // A library in the tests' class path prints messages of its own.
        assertThat(ended.err()).doesNotContain("error", "Standard output", "Exception", "    at ");
        assertThat(ended.out().lines()).hasSize(1);
        assertThat(Files.readString(bench.folder().resolve("code"))).isEqualTo("0\n");
    }

    private static Child.Ended under(String shell, String command) {
        List<String> arguments =
                List.of(command.replace("DB", bench.database().toString()).split(" "));
        return bench.program().under("sh", "-c", shell).run(arguments);
    }
}
