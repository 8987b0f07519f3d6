package dev.tributary.cli.option;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.store.connect.Address;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the results are, for commands that look at what runs have left. */
public final class ResultsFlag {
    @Option(names = "--results", paramLabel = "FILE", description = "SQLite file with the results, if another one")
    public Optional<String> results = Optional.empty();

    /** The database, where it is another one than the source. */
    public Optional<Address> address(Surroundings around) {
        return results.map(around::address);
    }
}
