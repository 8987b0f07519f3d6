package dev.tributary.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.reliability.Child;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unusual configurations of shells and machines. */
@Timeout(180)
class ForeignShellTest {
    private static final String VERSION = "tributary --version";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export CDPATH=/:/tmp:.; cd \"$HOME\" && bin/tributary --version",
                "cd \"$HOME/bin\" && CDPATH=$HOME ./tributary --version",
                "export POSIXLY_CORRECT=1; %s",
                "export GLOBIGNORE='*'; %s",
                "env SHELLOPTS=braceexpand:noglob:noclobber:posix %s",
                "env BASHOPTS=failglob:nullglob:nocaseglob %s",
                "echo 'cd() { builtin cd \"$@\"; ls; }; IFS=/; unset -v HOSTNAME' > rc; export BASH_ENV=rc; %s",
                "cd() { builtin cd \"$@\" && ls; }; find() { false; }; export -f cd find; %s",
                "ln -s \"$HOME/bin/tributary\" 'a link'; ln -s 'a link' -- -b; PATH=.:$PATH; -b --version",
                "cp -R \"$HOME/bin\" \"$HOME/cli\" .; mkdir $'a b\\nc'; mv bin cli $'a b\\nc'; $'./a b\\nc/bin/tributary' --version"
            })
    void itStartsAllTheSame(String line) {
        assertThat(Started.well(folder, line.formatted(VERSION))).matches("(?s).*tributary \\S+\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-fprint", "-delete", "--help", "!", "(", "-exec"})
    void aDatabaseThatIsNamedLikeAnOptionIsAName(String name) {
        Started.shell(folder, "tributary run --db '" + name + "' --out out");
        Started.shell(folder, "tributary run '--db=" + name + "' --out out");
        assertThat(Started.well(folder, "ls -A")).isEmpty();
    }

    @Test
    void anotherCollectorMayBeAskedFor() {
        for (String options :
                List.of("TRIBUTARY_JAVA_OPTS=-XX:+UseG1GC", "TRIBUTARY_JAVA_OPTS='-XX:+UseParallelGC -Xmx64m'")) {
            Started.well(folder, options + " " + VERSION);
        }
        assertThat(Started.shell(folder, "JAVA_TOOL_OPTIONS=-XX:+UseG1GC " + VERSION)
                        .exitCode())
                .isZero();
    }

    @Test
    void optionsForJavaAreWordsAndNoPatterns() {
        Started.well(folder, "touch -- -x; TRIBUTARY_JAVA_OPTS='-Da=* -Db=?' " + VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx40m", "-Xmx96m", "-Xmx4g"})
    void nothingOfTheMachinesOwnIsOnStandardOutput(String heap) {
        Started.well(folder, "tributary generate --out s.db --sessions 50 --conversions 5");
        Child.Ended ended = Started.shell(
                folder, "export TRIBUTARY_DB=s.db; TRIBUTARY_JAVA_OPTS=" + heap + " tributary run --out out --json");
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(ended.err()).doesNotContain("warning");
        assertThat(ended.out()).startsWith("{").endsWith("}\n");
    }

    @Test
    void aJavaThatIsNotThereIsSaid() {
        assertThat(Started.shell(folder, "JAVA_HOME=$PWD " + VERSION).err()).contains("JAVA_HOME", "JDK 17");
        assertThat(Started.shell(folder, "JAVA_HOME=$PWD " + VERSION).exitCode())
                .isEqualTo(2);
    }

    /** JDK 24 and later warn about native code that was not explicitly allowed. */
    @Test
    void noJdkOfThisMachineHasAnythingToWarnOf() throws IOException {
        List<String> jdks;
        try (Stream<Path> installed = Files.list(
                Path.of(System.getProperty("java.home")).resolveSibling(".").normalize())) {
            jdks = installed
                    .filter(ForeignShellTest::isNewEnough)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
        for (String jdk : jdks) {
            Started.well(
                    folder,
                    "rm -rf out s.db*; export JAVA_HOME=" + jdk
                            + "; tributary generate --out s.db --sessions 50 --conversions 5 && tributary run --db s.db --out out"
                            + " && unset HOME && tributary status --db s.db");
        }
    }

    private static boolean isNewEnough(Path jdk) {
        try {
            Properties release = new Properties();
            release.load(new StringReader(Files.readString(jdk.resolve("release"))));
            String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Runtime.Version.parse(version).feature() >= 17 && Files.isExecutable(jdk.resolve("bin/java"));
        } catch (IOException | IllegalArgumentException none) {
            return false;
        }
    }
}
