package dev.tributary.cli.command;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of the commands that look at what runs have left. */
public final class StatusOptions {
    @Option(names = "--db", paramLabel = "FILE", description = "SQLite file with sessions, conversions and costs")
    Optional<String> db = Optional.empty();

    @Option(names = "--results", paramLabel = "FILE", description = "SQLite file with the results, if another one")
    Optional<String> results = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "folder of the files (default: the working directory)")
    String out = ".";

    @Option(
            names = "--json",
            fallbackValue = Flags.YES,
            description = "one JSON document on standard output, nothing else")
    boolean json;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "configuration file (default: tributary.yml, if there is one)")
    Optional<String> config = Optional.empty();

    /** The file with the results. */
    Path resultsFile(Surroundings around) {
        return around.resolve(results.or(() -> db)
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "No database is named.",
                        "Name the SQLite file with --db, or the one with the results with --results.")));
    }
}
