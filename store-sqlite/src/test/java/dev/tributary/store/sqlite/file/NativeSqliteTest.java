package dev.tributary.store.sqlite.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The location of SQLite's native library while it is loaded. In a separate process, because a process loads it once.
 */
class NativeSqliteTest {
    private static final Path LOADED = Path.of("/proc/self/maps");

    @TempDir
    private Path folder;

    @Test
    void itComesFromAFolderOfItsOwnAndIsGoneAsSoonAsItIsLoaded() throws IOException {
        Assumptions.assumeTrue(Files.exists(LOADED), "the system does not tell what is loaded");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opening.class.getName(),
                        folder.resolve("a.db").toString(),
                        temporary.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.lines()).hasSizeGreaterThan(1);
        assertThat(said.lines())
                .allMatch(line ->
                        line.contains("/tributary-sqlite") && line.endsWith("(deleted)") || line.equals("left: []"));
        assertThat(temporary).isEmptyDirectory();
    }

    /** Opens a database, then prints the loaded library and the remaining temporary files. */
    static final class Opening {
        private Opening() {}

        public static void main(String[] arguments) throws Exception {
            SqliteFile.openResults(Path.of(arguments[0]), true, 0).close();
            Files.readAllLines(LOADED).stream()
                    .filter(line -> line.contains("sqlite"))
                    .filter(line -> !line.endsWith(".jar"))
                    .forEach(System.out::println);
            try (java.util.stream.Stream<Path> left = Files.list(Path.of(arguments[1]))) {
                System.out.println("left: " + List.of(left.toArray()));
            }
        }
    }
}
