package dev.tributary.cli.option;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.connect.Address;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The source database. */
public final class SourceFlag {
    @Option(
            names = "--db",
            paramLabel = "FILE",
            description = {
                "SQLite file with sessions, conversions and costs; or csv:DIR,",
                "parquet:DIR, json:DIR, postgresql://HOST/DB, mysql://HOST/DB"
            })
    public Optional<String> db = Optional.empty();

    /** Returns the database, if given. */
    public Optional<Address> address(Surroundings around) {
        return db.map(around::address);
    }

    /**
     * Returns the database.
     * @throws dev.tributary.core.TributaryException USAGE when none is given
     */
    public Address required(Surroundings around) {
        return address(around)
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "No database is named.",
                        "Name what has sessions and conversions with --db: a SQLite file, csv:DIR, parquet:DIR, json:DIR,"
                                + " postgresql://HOST/DB or mysql://HOST/DB."));
    }
}
