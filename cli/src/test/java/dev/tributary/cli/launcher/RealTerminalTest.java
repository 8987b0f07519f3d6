package dev.tributary.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher asks the terminal for its width. Needs {@code script}, which creates one. */
class RealTerminalTest {
    @TempDir
    private Path folder;

    private String onATerminal(String set) {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script to make a terminal with");
        Started.well(folder, "tributary generate --out s.db --sessions 600 --conversions 60");
        return Started.well(
                folder,
                "script -q -e -c \"" + set + " && tributary compare --db s.db --out out\" /dev/null < /dev/null");
    }

    @Test
    void aTableIsAsWideAsTheTerminalItIsShownOn() {
        String shown = onATerminal("stty cols 70");

        assertThat(shown).contains("left out to fit into 70 characters");
        assertThat(shown.lines().filter(line -> line.contains(" | ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.strip()).hasSizeLessThanOrEqualTo(70));
    }

    @Test
    void theEnvironmentGoesBeforeTheTerminal() {
        assertThat(onATerminal("stty cols 200 && export COLUMNS=50")).contains("left out to fit into 50 characters");
    }
}
