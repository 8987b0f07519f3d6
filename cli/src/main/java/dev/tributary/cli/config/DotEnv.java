package dev.tributary.cli.config;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads the {@code .env} file of the working directory, where there is one. */
public final class DotEnv {
    private DotEnv() {}

    /** The file's entries; none where there is no file. */
    public static Map<String, String> read(Path folder) {
        if (!Files.exists(folder.resolve(".env"))) {
            return Map.of();
        }
        try {
            Map<String, String> entries = new HashMap<>();
            for (DotenvEntry entry : Dotenv.configure()
                    .directory(folder.toString())
                    .load()
                    .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
                entries.put(entry.getKey(), entry.getValue());
            }
            return entries;
        } catch (DotenvException e) {
            // The library's message would repeat the line, and the line may hold the key.
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The file .env in " + folder + " has a line that is no NAME=value.",
                    "Mend the line; a comment begins with #.");
        }
    }
}
