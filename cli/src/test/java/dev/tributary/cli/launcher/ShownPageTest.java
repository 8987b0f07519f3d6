package dev.tributary.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.reliability.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page is shown by the program that the user has for it. */
@Timeout(180)
class ShownPageTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aSampleAndABrowserThatTellsWhatItIsGiven() throws IOException {
        Started.well(folder, "tributary generate --out shop.db --sessions 200 --conversions 20");
        Path browser = folder.resolve("a browser");
        Files.writeString(browser, "#!/bin/sh\nprintf '%s' \"$1\" > \"" + folder + "/shown\"\n");
        assertThat(browser.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void theBrowserGetsTheFile() {
        String shown = Started.well(
                folder,
                "mkfifo shown; BROWSER=\"$PWD/a browser\" tributary run --db shop.db --out out --open > said; cat shown");
        assertThat(shown)
                .isEqualTo(folder.resolve("out/report.html").toAbsolutePath().toString());
    }

    @Test
    void aMachineWithoutABrowserStillHasTheFile() {
        Child.Ended ended = Started.shell(folder, "BROWSER=./none tributary run --db shop.db --out out --open");
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(ended.err()).contains("was not shown", "./none", "Open out/report.html in a browser.");
        assertThat(folder.resolve("out/report.html")).exists();
    }

    @Test
    void nothingIsShownThatWasNotMade() {
        // A browser that cannot be started would be told of.
        String said = Started.well(folder, "BROWSER=./none tributary run --db shop.db --out out --no-html --open");
        assertThat(said).doesNotContain("html");
        assertThat(folder.resolve("out/report.html")).doesNotExist();
    }
}
