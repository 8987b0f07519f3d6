package dev.tributary.cli.command;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the facts are. */
final class SourceFlag {
    @Option(names = "--db", paramLabel = "FILE", description = "SQLite file with sessions, conversions and costs")
    Optional<String> db = Optional.empty();

    /** The file, where one is named. */
    Optional<Path> file(Surroundings around) {
        return db.map(around::resolve);
    }

    /** The file, or a complaint that none is named. */
    Path required(Surroundings around) {
        return file(around)
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "No database is named.",
                        "Name the SQLite file with sessions, conversions and costs with --db."));
    }
}
