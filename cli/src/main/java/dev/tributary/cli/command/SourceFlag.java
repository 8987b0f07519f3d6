package dev.tributary.cli.command;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.connect.Address;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the facts are. */
final class SourceFlag {
    @Option(names = "--db", paramLabel = "FILE", description = "SQLite file with sessions, conversions and costs")
    Optional<String> db = Optional.empty();

    /** The database, where one is named. */
    Optional<Address> address(Surroundings around) {
        return db.map(around::address);
    }

    /** The database, or a complaint that none is named. */
    Address required(Surroundings around) {
        return address(around)
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "No database is named.",
                        "Name the SQLite file with sessions, conversions and costs with --db."));
    }
}
