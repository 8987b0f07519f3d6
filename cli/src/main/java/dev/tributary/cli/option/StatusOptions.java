package dev.tributary.cli.option;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.connect.Address;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that show results. */
public final class StatusOptions {
    @Mixin
    public SourceFlag source = new SourceFlag();

    @Mixin
    public ResultsFlag results = new ResultsFlag();

    @Option(names = "--out", paramLabel = "DIR", description = "folder of the files (default: the working directory)")
    public String out = ".";

    @Mixin
    public JsonFlag json = new JsonFlag();

    @Mixin
    public ConfigFlag config = new ConfigFlag();

    /** Returns the address of the results. */
    public Address resultsAddress(Surroundings around) {
        return results.place(around, source.address(around), around.resolveFolder(out))
                .address()
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "No database is named.",
                        "Name the source with --db, or the SQLite file with the results with --results."));
    }
}
