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
 * What the launcher runs once: unpacks the databases' own libraries into the cache folder, which every start would do again
 * otherwise, and uses the program's usual commands, so that the classes they need go into the class-data archive.
 */
public final class WarmUp {
    private static final String SESSIONS = "300";
    private static final String CONVERSIONS = "30";

    private WarmUp() {}

    /** Prepares a cache folder, the only argument. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        // Starts begin with it, and nothing here does.
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
