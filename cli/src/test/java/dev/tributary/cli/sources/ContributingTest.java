package dev.tributary.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files and types named in the tables of "Where to add something" exist. */
class ContributingTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** A placeholder for a name that the reader chooses. */
    private static final Pattern PLACEHOLDER = Pattern.compile("store-x|/x/|X[A-Z].*|its |a module ");

    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]+[A-Za-z]*");

    /** One row, without placeholders. */
    private record Row(List<String> files, List<String> types) {}

    private static List<Row> rows() throws IOException {
        String text = Files.readString(PROJECT.resolve("CONTRIBUTING.md"));
        return text.substring(text.indexOf("## Where to add something"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| file |"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(codes(cells[1]), codes(cells[2])))
                .toList();
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    /**
     * Returns all files and folders of the sources and documents, relative to the project; folders end with a slash.
     */
    private static Set<String> paths() throws IOException {
        Set<String> paths = new TreeSet<>();
        List<Path> roots = new ArrayList<>(List.of(PROJECT.resolve("docs")));
        try (Stream<Path> top = Files.list(PROJECT)) {
            for (Path path : top.toList()) {
                if (Files.isRegularFile(path)) {
                    paths.add(PROJECT.relativize(path).toString());
                } else if (Files.exists(path.resolve("pom.xml"))) {
                    paths.add(PROJECT.relativize(path.resolve("pom.xml")).toString());
                    roots.add(path.resolve("src"));
                }
            }
        }
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> all = Files.walk(root)) {
                    all.forEach(path -> paths.add(PROJECT.relativize(path) + (Files.isDirectory(path) ? "/" : "")));
                }
            }
        }
        return paths;
    }

    @Test
    void everyFileAndFolderThatARowNamesIsThere() throws IOException {
        Set<String> paths = paths();
        List<String> missing = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Row row : rows()) {
            for (String file : row.files()) {
                if (PLACEHOLDER.matcher(file).find() || file.startsWith("META-INF/")) {
                    continue;
                }
                boolean bare = !file.contains("/");
                String pattern =
                        Stream.of(file.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
                Pattern wanted = Pattern.compile((bare ? "(.*/)?" : "") + pattern);
                (paths.stream().anyMatch(path -> wanted.matcher(path).matches()) ? found : missing).add(file);
            }
        }
        assertThat(missing)
                .as("moved or renamed: say in the table where they are")
                .isEmpty();
        assertThat(found).hasSizeGreaterThan(40);
    }

    @Test
    void everyTypeThatARowNamesIsThere() throws IOException {
        Set<String> types = paths().stream()
                .filter(path -> path.endsWith(".java"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length()))
                .collect(Collectors.toSet());
        List<String> named = rows().stream()
                .flatMap(row -> row.types().stream())
                .filter(name -> TYPE.matcher(name).matches())
                .toList();
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(types).containsAll(named);
    }
}
