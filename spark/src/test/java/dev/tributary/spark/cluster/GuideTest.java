package dev.tributary.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.docs.CommandWords;
import dev.tributary.testing.docs.Document;
import dev.tributary.testing.docs.DocumentBlock;
import dev.tributary.testing.docs.ShownCommand;
import dev.tributary.testing.docs.ShownOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What docs/how-to/run-on-spark.md shows, as a newcomer would type it, with a cluster where it names one. */
@Timeout(900)
class GuideTest {
    private static final Path ROOT =
            Path.of(System.getProperty("tributary.root", "..")).toAbsolutePath().normalize();
    private static final String CLUSTER = "spark://127.0.0.1:7077";

    @TempDir
    private Path folder;

    @Test
    void theCommandsPrintWhatTheGuideShows() throws IOException {
        Document guide = Document.of("docs/how-to/run-on-spark.md");
        Path work = Files.createDirectory(folder.resolve("work"));
        try (LocalCluster cluster = LocalCluster.start(folder.resolve("cluster"))) {
            for (DocumentBlock block : DocumentBlock.of(guide)) {
                if (block.file().isPresent()) {
                    Path file = work.resolve(block.file().get());
                    Files.createDirectories(file.getParent());
                    Files.write(file, block.lines());
                }
                if (block.kind().equals("console")) {
                    for (ShownCommand shown : ShownCommand.of(block)) {
                        check(shown, work, cluster.master());
                    }
                }
            }
        }
    }

    private void check(ShownCommand shown, Path work, String master) throws IOException {
        List<String> words = new ArrayList<>(List.of("env", "-i"));
        for (String word : CommandWords.of(shown.command())) {
            words.add(word.startsWith("bin/tributary") ? ROOT.resolve(word).toString() : word.replace(CLUSTER, master));
        }
        if (words.get(2).equals("cat")) {
            words.set(2, "/bin/cat");
        }
        Path log = Files.createTempFile(folder, "command", ".log");
        Ended ended;
        try (Running running =
                Running.start(shown.command(), new ProcessBuilder(words).directory(work.toFile()), log)) {
            ended = new Ended(running.exitCode(Duration.ofMinutes(8)), running.said(), "");
        }
        assertThat(ended.exitCode()).as(shown.command() + "\n" + ended.output()).isEqualTo(shown.exitCode());
        List<String> lines = ended.output()
                .lines()
                .filter(line -> !line.startsWith("tributary: "))
                .toList();
        assertThat(lines)
                .as(shown.command())
                .matches(new ShownOutput(shown.output())::shows, "the guide shows:\n" + shown.output());
    }
}
