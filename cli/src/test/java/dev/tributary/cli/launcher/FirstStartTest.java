package dev.tributary.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.reliability.Child;
import dev.tributary.cli.reliability.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of when the launcher builds, and of its output meanwhile. A script takes the place of Maven: it prints the same
 * output and creates a finished jar; a real build takes too long here, and is tested by .ci/run.
 */
@Timeout(180)
class FirstStartTest {
    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo "$@" >> "$HOME/built"
            cat > /dev/null
            echo '[INFO] Building Tributary \u00b7 core 0.1.0                              [1/2]'
            echo '[INFO] Compiling 3 source files with javac'
            sleep "${SLOW:-0}"
            if grep -q broken "$HOME/core/src/main/A.java"; then
              echo '[ERROR] A.java:[1,7] class, interface or enum expected'; exit 1
            fi
            echo '[INFO] Building Tributary \u00b7 cli 0.1.0                               [2/2]'
            cp "$HOME/cli/finished.jar" "$HOME/cli/target/quick/tributary.jar"
            """;

    /** The test's jar has no version number. */
    private static final String VERSION = "tributary development\n";

    /** A system with few programs: neither flock nor Maven. */
    private static final String FEW =
            "mkdir few; for i in bash find cat cp env grep ln mkdir mktemp mv readlink rm sleep tail"
                    + " touch cksum java; do ln -s \"$(type -P $i)\" few/; done; PATH=$PWD/few;";

    @TempDir
    private Path folder;

    private Launcher launcher;

    @BeforeEach
    void aProjectThatIsNotBuilt() throws IOException {
        launcher = Launcher.in(folder.resolve("home"));
        Path home = launcher.home();
        Files.move(home.resolve("cli/target/tributary.jar"), home.resolve("cli/finished.jar"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        for (String module : new String[] {"core", "cli", "testing"}) {
            Files.createDirectories(home.resolve(module).resolve("src/main"));
            Files.writeString(home.resolve(module).resolve("pom.xml"), "<project/>");
            Files.writeString(home.resolve(module).resolve("src/main/A.java"), "class A {}");
        }
        Path maven = Files.writeString(home.resolve("bin/mvn"), MAVEN);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    private Child.Ended start(String before) {
        return launcher.shell(folder, Map.of(), "unset HOSTNAME; " + before + " tributary --version");
    }

    private long builds() throws IOException {
        return Files.readAllLines(launcher.home().resolve("built")).size();
    }

    @Test
    void itSaysWhichModuleIsBeingBuiltOnStandardErrorAlone() throws IOException {
        Child.Ended first = start("");
        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(first.out()).isEqualTo(VERSION);
        assertThat(first.err().lines())
                .anyMatch(line -> line.matches("tributary: building \\(first use\\).*"))
                .contains("tributary: building, 1 of 2: core", "tributary: building, 2 of 2: cli")
                .anyMatch(line -> line.matches("tributary: built in \\d+ s\\."))
                .noneMatch(line -> line.contains("INFO"));
        assertThat(start("").err()).isEmpty();
        assertThat(builds()).isOne();
        assertThat(Files.readString(launcher.home().resolve("built"))).contains("-Pquick", "-pl cli -am");
    }

    @Test
    void aChangedSourceIsBuiltAndOneOfTestsIsNot() throws IOException {
        start("");
        assertThat(start("sleep 1; touch $HOME/core/src/main/A.java;").err()).contains("a source has changed");
        assertThat(start("sleep 1; rm $HOME/cli/src/main/A.java;").err()).contains("a source has changed");
        assertThat(start("touch $HOME/testing/src/main/A.java;").err()).isEmpty();
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void whatMavensChecksHaveSeenIsStartedAsItIs() {
        Child.Ended ended = start("cp $HOME/cli/finished.jar $HOME/cli/target/tributary.jar;");
        assertThat(ended.out()).isEqualTo(VERSION);
        assertThat(ended.err()).isEmpty();
        assertThat(launcher.home().resolve("built")).doesNotExist();
    }

    @Test
    void aBuildThatFailsShowsItsErrorsAndNothingIsStarted() {
        Child.Ended ended = start("echo broken > $HOME/core/src/main/A.java;");
        assertThat(ended.exitCode()).isOne();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("[ERROR] A.java:[1,7]", "the build failed", "build.log")
                .doesNotContain("[INFO]");
    }

    @Test
    void whoStartsTogetherBuildsOnce() throws IOException {
        Child.Ended both = start("export SLOW=1; for i in 1 2; do tributary --version & done; wait;");
        assertThat(both.out()).isEqualTo(VERSION.repeat(3));
        assertThat(builds()).isOne();
    }

    /** As on macOS. The lock of a killed start is not waited for. */
    @Test
    void withoutTheProgramFlockToo() throws IOException {
        Child.Ended both = start(FEW + " ln -s $HOME/bin/* few/; mkdir -p $HOME/cli/target/quick/.lock.d; echo 999999 >"
                + " $HOME/cli/target/quick/.lock.d/process; export SLOW=1;"
                + " for i in 1 2; do tributary --version & done; wait;");
        assertThat(both.out()).as(both.err()).isEqualTo(VERSION.repeat(3));
        assertThat(builds()).isOne();
    }

    @Test
    void whatComesOnStandardInputIsTheProgramsOwn() {
        assertThat(start("{ tributary --version; cat; } <<< kept;").out()).isEqualTo(VERSION + "kept\n" + VERSION);
    }

    @Test
    void withoutMavenItSaysWhatToInstall() {
        Child.Ended ended = start(FEW + " $HOME/bin/tributary --version; exit;");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("no Maven found");
    }

    @Test
    void aProgramThatCannotBeBuiltAnewIsStartedAsItIs() {
        start("");
        String sealed = "touch $HOME/core/src/main/A.java; rm -rf $HOME/cli/target/tributary.jar;"
                + " mv $HOME/cli/target/quick/tributary.jar $HOME/cli/target/; rm -r $HOME/cli/target/quick;"
                + " : > $HOME/cli/target/quick;";
        Child.Ended ended = start(sealed);
        assertThat(ended.out()).isEqualTo(VERSION);
        assertThat(ended.err()).contains("a source is newer than the program").hasLineCount(1);
    }

    /** The output of plain javac must never be where a full build expects classes that passed its checks. */
    @Test
    void theQuickBuildHasAFolderOfItsOwn() throws IOException {
        Path pom = Path.of(System.getProperty("tributary.root", ".."), "pom.xml");
        String quick = Files.readString(pom).split("<id>quick</id>", 2)[1];
        assertThat(quick).contains("<directory>${project.basedir}/target/quick</directory>");
    }
}
