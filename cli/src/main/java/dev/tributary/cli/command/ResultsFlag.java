package dev.tributary.cli.command;

import dev.tributary.cli.surroundings.Surroundings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the results are, for commands that look at what runs have left. */
final class ResultsFlag {
    @Option(names = "--results", paramLabel = "FILE", description = "SQLite file with the results, if another one")
    Optional<String> results = Optional.empty();

    /** The file, where it is another one than the source's. */
    Optional<Path> file(Surroundings around) {
        return results.map(around::resolve);
    }
}
