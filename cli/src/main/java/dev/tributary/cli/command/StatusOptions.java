package dev.tributary.cli.command;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.connect.Address;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that look at what runs have left. */
public final class StatusOptions {
    @Mixin
    SourceFlag source = new SourceFlag();

    @Mixin
    ResultsFlag results = new ResultsFlag();

    @Option(names = "--out", paramLabel = "DIR", description = "folder of the files (default: the working directory)")
    String out = ".";

    @Mixin
    JsonFlag json = new JsonFlag();

    @Mixin
    ConfigFlag config = new ConfigFlag();

    /** The database with the results. */
    Address resultsAddress(Surroundings around) {
        return results.address(around)
                .or(() -> source.address(around))
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "No database is named.",
                        "Name the SQLite file with --db, or the one with the results with --results."));
    }
}
