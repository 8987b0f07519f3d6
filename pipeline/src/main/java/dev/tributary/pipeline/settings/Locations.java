package dev.tributary.pipeline.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a run finds its data and leaves what it makes.
 *
 * @param source the SQLite file with sessions, conversions and costs; empty where only stored results are used
 * @param results the SQLite file for the results where they are not to go into the source
 * @param folder where files are written
 * @param journeysFile the journeys' JSON file: read by the attribute step, written by the journeys step
 */
public record Locations(Optional<Path> source, Optional<Path> results, Path folder, Optional<Path> journeysFile) {
    /** Results are kept in the source, and journeys in memory. */
    public static Locations of(Path source, Path folder) {
        return new Locations(Optional.of(source), Optional.empty(), folder, Optional.empty());
    }

    /** The file to read facts from. */
    public Path sourceFile() {
        return source.orElseThrow(() -> new TributaryException(
                ProblemKind.USAGE,
                "No database is named.",
                "Name the SQLite file with sessions, conversions and costs with --db."));
    }

    /** The file that results are kept in. */
    public Path resultsFile() {
        return results.orElseGet(this::sourceFile);
    }

    /** Whether the results are kept in another file than the source. */
    public boolean resultsApart() {
        return results.isPresent() && source.isPresent() && !isSame(results.get(), source.get());
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.exists(file) && Files.isSameFile(file, other);
        } catch (IOException unknown) {
            return true;
        }
    }
}
