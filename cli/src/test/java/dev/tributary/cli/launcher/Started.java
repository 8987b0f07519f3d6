package dev.tributary.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.reliability.Child;
import dev.tributary.cli.reliability.Launcher;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The real launcher, shared by all tests of this package, so that its cache is prepared once. Shell lines start it;
 * non-ASCII characters in them are written as escapes, so that the tests do not depend on the locale.
 */
final class Started {
    /** Records the command line that the launcher creates, and runs it. */
    private static final String NOTING_JAVA = """
            #!/usr/bin/env bash
            printf '%%s\\n' "$@" >> "$NOTED"
            exec '%s' "$@"
            """;

    private static final String NOTED = "noted";

    private static final Launcher LAUNCHER = make();

    private Started() {}

    private static Launcher make() {
        try {
            Path folder = Files.createTempDirectory("tributary-launcher");
            Launcher launcher = Launcher.in(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "remove-launcher"));
            Path java = Files.createDirectories(folder.resolve("noting/bin")).resolve("java");
            Files.writeString(java, NOTING_JAVA.formatted(Path.of(System.getProperty("java.home"), "bin", "java")));
            if (!java.toFile().setExecutable(true)) {
                throw new IOException(java + " cannot be made executable");
            }
            return launcher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path home() {
        return LAUNCHER.home();
    }

    static Child.Ended shell(Path folder, String line) {
        return LAUNCHER.shell(folder, Map.of("TMPDIR", folder.toString()), line);
    }

    /** Runs a line that must succeed without output on standard error; returns its standard output. */
    static String well(Path folder, String line) {
        Child.Ended ended = shell(folder, line);
        assertThat(ended.exitCode()).as(line + ": " + ended).isZero();
        assertThat(ended.err()).as(line).isEmpty();
        return ended.out();
    }

    /** Runs a line that must succeed, with a Java command that records its arguments. */
    static Child.Ended noting(Path folder, String line) throws IOException {
        Files.deleteIfExists(folder.resolve(NOTED));
        Map<String, String> environment = Map.of(
                "NOTED",
                folder.resolve(NOTED).toString(),
                "JAVA_HOME",
                home().resolve("noting").toString());
        Child.Ended ended = LAUNCHER.shell(folder, environment, line);
        assertThat(ended.exitCode()).as(line + ": " + ended).isZero();
        return ended;
    }

    /** Returns the recorded arguments of Java. */
    static List<String> noted(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve(NOTED));
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
