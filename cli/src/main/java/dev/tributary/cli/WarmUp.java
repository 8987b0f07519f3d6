package dev.tributary.cli;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.store.connect.Stores;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Run once by the launcher: unpacks native libraries into the cache folder, which every start would otherwise do again,
 * and executes common commands, so that the classes they need are included in the class-data archive.
 */
public final class WarmUp {
    private static final String SESSIONS = "300";
    private static final String CONVERSIONS = "30";

    private WarmUp() {}

    /** Prepares a cache folder, the only argument. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        // Starts load it first, and nothing here uses it.
        Objects.requireNonNull(Main.class);
        Stores.unpackLibraries(Files.createDirectories(folder.resolve("native")));
        String database = folder.resolve("warm-up.db").toString();
        String out = folder.resolve("out").toString();
        use(folder, "--help");
        use(folder, "generate", "--out", database, "--sessions", SESSIONS, "--conversions", CONVERSIONS);
        use(folder, "run", "--db", database, "--out", out);
        use(folder, "run", "--db", database, "--out", out, "--json");
    }

    private static void use(Path folder, String... arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Commands.execute(
                new Surroundings(List.of(arguments), folder, Map.of(), nowhere, nowhere, Surroundings.Terminal.NONE));
    }
}
