package dev.tributary.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.reliability.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cache contains code that every start runs. So it is used only if no other user can have written to it. */
@Timeout(180)
class CacheTest {
    private static final String START = "TRIBUTARY_CACHE=$PWD/above/cache tributary --version";

    @TempDir
    private Path folder;

    /** Created once and copied: the cache does not depend on its location. */
    @TempDir
    private static Path made;

    @BeforeAll
    static void makeACache() throws IOException {
        Started.noting(made, START);
    }

    private List<String> fromCache() throws IOException {
        return Started.noted(folder).stream()
                .filter(option -> option.startsWith("-XX:SharedArchiveFile") || option.startsWith("-Dorg.sqlite.lib"))
                .toList();
    }

    private void copyTheCache() {
        Started.well(folder, "cp -Rp '%s/above' .".formatted(made));
    }

    @Test
    void whatTheUserAloneCanHaveWrittenIsUsed() throws IOException {
        copyTheCache();
        Started.noting(folder, START);
        assertThat(Started.noted(folder)).doesNotContain("dev.tributary.cli.WarmUp");
        assertThat(fromCache()).hasSize(3);
        Started.well(folder, "test -z \"$(find above -perm /077 -print)\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chmod 777 above",
                "chmod 775 above",
                "chmod 777 above/cache",
                "chmod 777 above/cache/*",
                "chmod 1777 above/cache/*",
                "chmod 777 above/cache/*/*/native",
                "chmod 666 above/cache/*/*/native/*",
                "chmod 666 above/cache/*/*/classes.jsa",
                "chmod 622 above/cache/*/current",
                "mkdir -m 777 all; mv above/cache all; ln -s ../all/cache above/cache",
                "mkdir -m 777 all; mv above/cache/*/*/native all; ln -s \"$PWD/all/native\" above/cache/*/*/"
            })
    void whatOthersMayWriteToIsNotUsedAndThatIsSaid(String opened) throws IOException {
        copyTheCache();
        Started.well(folder, opened);
        Child.Ended ended = Started.noting(folder, START);
        assertThat(fromCache()).isEmpty();
        assertThat(ended.err())
                .contains("the cache is not used, since others may write to")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"above", "above/cache", "above/cache/*", "above/cache/*/current", "above/cache/*/*/native/*"})
    void whatBelongsToAnotherUserIsNotUsed(String theirs) throws IOException {
        Assumptions.assumeTrue(Started.well(folder, "id -u").strip().equals("0"), "only root can give files away");
        copyTheCache();
        Started.well(folder, "chown 12345 " + theirs);
        assertThat(Started.noting(folder, START).err()).contains("the cache is not used");
        assertThat(fromCache()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unset HOME", "export HOME=", "export HOME=nowhere", "export HOME=/dev/null"})
    void withoutAHomeThereIsNoCacheAndNothingIsSaid(String homeless) throws IOException {
        Child.Ended ended = Started.noting(folder, homeless + "; tributary --version");
        assertThat(fromCache()).isEmpty();
        assertThat(ended.err()).isEmpty();
        Started.well(folder, "test ! -e /tmp/.cache/tributary && test ! -e nowhere");
    }

    @Test
    void aCacheThatCannotBeMadeIsSaidInOnePlainLine() {
        Child.Ended ended = Started.shell(folder, "TRIBUTARY_CACHE=/dev/null/cache tributary --version");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err())
                .startsWith("tributary: the cache /dev/null/cache cannot be created")
                .hasLineCount(1);
    }

    @Test
    void whoStartsTogetherSharesNothingHalfMade() {
        String many = "for i in 1 2 3; do %s & done; wait".formatted(START);
        assertThat(Started.well(folder, many)).hasLineCount(3);
        Started.well(folder, START);
        assertThat(Started.well(folder, "ls -d above/cache/*/*/")).hasLineCount(1);
    }
}
