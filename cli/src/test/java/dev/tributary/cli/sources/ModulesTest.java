package dev.tributary.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The modules of the program, according to the poms. */
class ModulesTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "(?s)<dependency>\\s*<groupId>dev\\.tributary</groupId>\\s*<artifactId>tributary-([a-z-]+)</artifactId>(.*?)</dependency>");

    /** Separate programs and a plug-in, which a start does not build. */
    private static final Set<String> APART =
            Set.of("benchmarks", "browser", "formats", "fuzz", "spark", "spark-home", "store-duckdb");

    private static String text(String file) throws IOException {
        return Files.readString(PROJECT.resolve(file));
    }

    private static Set<String> modules() throws IOException {
        return MODULE.matcher(text("pom.xml"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> program() throws IOException {
        return needed("cli");
    }

    /** Returns the modules that a program needs to run, including itself. */
    private static Set<String> needed(String start) throws IOException {
        Set<String> program = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            String module = open.pop();
            if (program.add(module)) {
                DEPENDENCY
                        .matcher(text(module + "/pom.xml"))
                        .results()
                        .filter(found -> !found.group(2).contains("<scope>test</scope>"))
                        .map((MatchResult found) -> found.group(1))
                        .forEach(open::add);
            }
        }
        return program;
    }

    @Test
    void aStartCompilesNothingThatServesTestsAlone() throws IOException {
        Set<String> forTests = modules();
        forTests.removeAll(program());
        forTests.removeAll(APART);
        assertThat(forTests).isNotEmpty();
        for (String module : forTests) {
            assertThat(text(module + "/pom.xml"))
                    .as("%s is compiled where tests are, and by no start: say so in its properties", module)
                    .contains("<maven.main.skip>${maven.test.skip}</maven.main.skip>");
            assertThat(text("bin/start/build.sh"))
                    .as("a change in %s makes no start build", module)
                    .contains("*/" + module + "/");
        }
        for (String module : program()) {
            assertThat(text(module + "/pom.xml")).doesNotContain("maven.main.skip");
        }
    }

    /** DuckDB has 85 MB: it is in no jar and no download but its own. */
    @Test
    void aStartBuildsNoPlugIn() throws IOException {
        assertThat(program()).doesNotContain("store-duckdb");
        assertThat(text("cli/pom.xml").replaceAll("(?s)<profiles>.*</profiles>", ""))
                .doesNotContain("duckdb");
        assertThat(text("cli/pom.xml")).contains("<name>!tributary.start</name>");
        assertThat(text("bin/start/build.sh"))
                .contains("\"-P${profiles:-quick}\" -Dtributary.start -pl \"$built\" -am");
        Set<String> others = modules();
        others.removeAll(APART);
        others.remove("cli");
        for (String module : others) {
            assertThat(text(module + "/pom.xml"))
                    .as("%s would bring DuckDB along", module)
                    .doesNotContain("duckdb");
        }
    }

    /** And it is made again when one of them changes. */
    @Test
    void theProgramForSparkIsMadeOfTheModulesThatItsLauncherWatches() throws IOException {
        Set<String> watched = needed("spark");
        assertThat(watched).doesNotContain("cli", "library", "store-sqlite");
        watched.remove("spark-home");
        assertThat(text("bin/start/spark.sh")).contains("for module in " + String.join(" ", watched) + ";");
    }

    @Test
    void noOtherModuleBringsSpark() throws IOException {
        Set<String> others = modules();
        others.removeAll(Set.of("spark", "spark-home"));
        for (String module : others) {
            assertThat(text(module + "/pom.xml")).as(module).doesNotContain("spark");
        }
    }

    @Test
    void theArchitectureTellsEveryModule() throws IOException {
        String rooms = text("ARCHITECTURE.md");
        assertThat(modules())
                .filteredOn(module -> !module.equals("benchmarks"))
                .allSatisfy(module -> assertThat(rooms).contains("| `" + module + "` |"));
    }
}
