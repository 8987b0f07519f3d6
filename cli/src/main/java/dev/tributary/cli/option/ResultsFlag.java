package dev.tributary.cli.option;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.store.connect.Address;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The results database, for commands that show results. */
public final class ResultsFlag {
    @Option(names = "--results", paramLabel = "FILE", description = "SQLite file with the results, if not that of --db")
    public Optional<String> results = Optional.empty();

    /** Returns the database, if it is not the source. */
    public Optional<Address> address(Surroundings around) {
        return results.map(around::address);
    }
}
