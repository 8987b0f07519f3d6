package dev.tributary.cli;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * What the launcher runs once: unpacks the SQLite library into the cache folder, which every start would do again
 * otherwise, and uses the program's usual commands, so that the classes they need go into the class-data archive.
 */
public final class WarmUp {
    private static final String SESSIONS = "300";
    private static final String CONVERSIONS = "30";

    private WarmUp() {}

    /** Prepares a cache folder, the only argument. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path library = unpack(Files.createDirectories(folder.resolve("native")));
        System.setProperty("org.sqlite.lib.path", String.valueOf(library.getParent()));
        System.setProperty("org.sqlite.lib.name", String.valueOf(library.getFileName()));
        String database = folder.resolve("warm-up.db").toString();
        String out = folder.resolve("out").toString();
        use(folder, "--help");
        use(folder, "generate", "--out", database, "--sessions", SESSIONS, "--conversions", CONVERSIONS);
        use(folder, "run", "--db", database, "--out", out);
        use(folder, "run", "--db", database, "--out", out, "--json");
    }

    private static Path unpack(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Path library = folder.resolve(name);
        try (InputStream in = WarmUp.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no SQLite library for this system: " + resource);
            }
            Files.copy(in, library);
        }
        return library;
    }

    private static void use(Path folder, String... arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Commands.execute(
                new Surroundings(List.of(arguments), folder, Map.of(), nowhere, nowhere, Surroundings.Terminal.NONE));
    }
}
