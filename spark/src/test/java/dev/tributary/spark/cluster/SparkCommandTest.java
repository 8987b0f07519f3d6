package dev.tributary.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/tributary-spark} as a newcomer starts it: in an empty folder and with no environment at all. */
@Timeout(600)
class SparkCommandTest {
    private static final Path COMMAND = Path.of(System.getProperty("tributary.root", ".."), "bin", "tributary-spark")
            .toAbsolutePath();

    @TempDir
    private Path folder;

    private Ended start(String... arguments) throws IOException {
        Path work = Files.createDirectory(folder.resolve("work"));
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of("env", "-i", COMMAND.toString()), Stream.of(arguments))
                        .toList());
        try (Running running =
                Running.start("the command", builder.directory(work.toFile()), folder.resolve("command.log"))) {
            return new Ended(running.exitCode(Duration.ofMinutes(8)), running.said(), "");
        }
    }

    @Test
    void theExitCodeOfTheJobIsThatOfTheCommandAndNothingIsLeftBehind() throws IOException {
        Ended ended = start("--master", "local[2]", "no-such-command");
        assertThat(ended.exitCode()).as(ended.toString()).isPositive();
        assertThat(ended.output()).doesNotContain("WARN", "INFO");
        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            assertThat(left).isEmpty();
        }
    }
}
