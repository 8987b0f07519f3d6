package dev.tributary.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** The pages that the tests look at, each made once by the program, in {@code target/pages}. */
final class MadePages {
    private static final ConcurrentMap<String, MadePage> MADE = new ConcurrentHashMap<>();

    private MadePages() {}

    /** Returns what {@code demo} makes. */
    static MadePage demo() {
        return made("demo", "sample.db", folder -> Program.run(folder, "demo", "--dir", "."));
    }

    private static MadePage made(String name, String database, Consumer<Path> make) {
        return MADE.computeIfAbsent(name, key -> {
            Path folder = emptied(Path.of("target", "pages", name).toAbsolutePath());
            make.accept(folder);
            return new MadePage(folder, database);
        });
    }

    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                for (Path file : Files.walk(folder)
                        .sorted((one, other) -> other.compareTo(one))
                        .toList()) {
                    Files.delete(file);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
