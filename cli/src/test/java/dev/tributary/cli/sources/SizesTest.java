package dev.tributary.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The program is made of small units. A file, a package or a list of parameters that is too large usually contains
 * several ideas.
 */
class SizesTest {
    private static final int MOST_LINES = 250;
    private static final int MOST_FILES = 25;
    private static final int MOST_PARAMETERS = 7;

    /** The beginning of a comment that gives the reason for more parameters, just before the declaration. */
    private static final String REASON = "// More than 7:";

    private static final Path PROJECT = Path.of("..");

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(PROJECT)) {
            for (Path module : modules.sorted().toList()) {
                Path code = module.resolve("src/main/java");
                if (Files.isDirectory(code)) {
                    try (Stream<Path> files = Files.walk(code)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                    }
                }
            }
        }
        assertThat(sources).hasSizeGreaterThan(500);
        return sources;
    }

    @Test
    void noFileHasMoreThan250Lines() throws IOException {
        for (Path source : sources()) {
            assertThat(Files.readAllLines(source))
                    .as("%s is read at one go; divide it by idea", source)
                    .hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    @Test
    void noPackageHasMoreThan25Files() throws IOException {
        Map<Path, Integer> files = new TreeMap<>();
        for (Path source : sources()) {
            files.merge(source.resolveSibling(""), 1, Integer::sum);
        }
        assertThat(files)
                .as("a package is known by its files' names; divide it by idea")
                .allSatisfy(
                        (folder, count) -> assertThat(count).as("%s", folder).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void nothingHasMoreThanSevenParametersWithoutAReason() throws IOException {
        List<String> found = new ArrayList<>();
        for (Parameters.Declared declared : Parameters.of(sources())) {
            if (declared.count() > MOST_PARAMETERS && !declared.before().contains(REASON)) {
                found.add(declared.where() + " has " + declared.count());
            }
        }
        assertThat(found)
                .as("make a record of what belongs together, or say why not in a comment before it: %s …", REASON)
                .isEmpty();
    }

    @Test
    void parametersOfMethodsConstructorsAndRecordsAreCounted() throws IOException {
        String source = """
                class Large {
                    // More than 7: for the test.
                    @Deprecated
                    Large(int a, java.util.Map<String, int[]> b, int c, int d, int e, int f, int g, int h) {}
                    static <T> void many(int a, int b, int c, int d, int e, int f, int g, T... h) {}
                    interface Inner { int few(int a); }
                    record Nine(int a, int b, int c, int d, int e, int f, int g, int h, int i) {
                        static final int NO_PART = 0;
                    }
                }
                """;
        List<Parameters.Declared> declared = Parameters.ofText("Large", source);
        assertThat(declared).extracting(Parameters.Declared::count).containsExactlyInAnyOrder(8, 8, 1, 9);
        assertThat(declared)
                .filteredOn(one -> one.before().contains(REASON))
                .extracting(Parameters.Declared::where)
                .containsExactly("Large.java: a constructor");
    }
}
