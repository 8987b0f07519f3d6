package dev.tributary.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.store.crash.FailPoint;
import dev.tributary.testing.docs.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of faults in the document on reliability: it is complete, and the tests in it exist. */
class FaultTableTest {
    private static final Document DOCUMENT = Document.of("docs/reliability.md");
    private static final Path ROOT =
            Optional.ofNullable(DOCUMENT.file().getParent()).orElseThrow().resolveSibling(".");

    private static final Pattern ROW = Pattern.compile("^\\| ([ADPKS]\\d+) \\|(.*)");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");
    private static final Pattern POINT = Pattern.compile("FailPoint\\.pass\\(\"([a-z.]+)\"\\)");

    @Test
    void everyFaultOfTheDesignHasARowAndNoneHasTwo() {
        List<String> designed = Stream.of(of("A", 32), of("D", 22), of("P", 11), of("K", 6), of("S", 16))
                .flatMap(rows -> rows)
                .toList();
        assertThat(designed).hasSize(87);
        assertThat(rows().stream().map(row -> row.group(1)))
                .doesNotHaveDuplicates()
                .containsAll(designed);
    }

    @Test
    void everyRowNamesATestOrSaysThatItDoesNotApply() {
        assertThat(rows())
                .allMatch(
                        row -> NAMED.matcher(row.group()).find() || row.group().contains("does not apply"));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, String> tests = tests();
        List<MatchResult> named = NAMED.matcher(DOCUMENT.text()).results().toList();
        assertThat(named).hasSizeGreaterThan(87);
        List<String> missing = new ArrayList<>();
        for (MatchResult name : named) {
            String text = tests.getOrDefault(name.group(1), "");
            String method = Optional.ofNullable(name.group(2)).orElse("");
            boolean there = method.isEmpty() ? !text.isEmpty() : text.contains(" void " + method + "(");
            if (!there) {
                missing.add(name.group());
            }
        }
        assertThat(missing).as("tests that are not there").isEmpty();
    }

    @Test
    void everyPointWhereTheProgramCanBeLetDieIsTold() throws IOException {
        List<String> points = new ArrayList<>();
        for (Path file : sources("src/main/java")) {
            POINT.matcher(Files.readString(file))
                    .results()
                    .map(point -> point.group(1))
                    .forEach(points::add);
        }
        assertThat(points).as(FailPoint.PROPERTY).isNotEmpty();
        assertThat(points).allMatch(point -> DOCUMENT.text().contains("`" + point + "`"));
    }

    private static Stream<String> of(String group, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> group + number);
    }

    private static List<MatchResult> rows() {
        return DOCUMENT.lines().stream()
                .flatMap(line -> ROW.matcher(line).results())
                .toList();
    }

    /** Returns the sources of the tests by class name. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (Path file : sources("src/test/java")) {
            tests.put(String.valueOf(file.getFileName()).replace(".java", ""), Files.readString(file));
        }
        return tests;
    }

    /** Returns the Java files of every module. */
    private static List<Path> sources(String folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
