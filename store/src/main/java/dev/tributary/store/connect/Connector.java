package dev.tributary.store.connect;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.Source;
import dev.tributary.store.spill.Spilling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of database: the whole of what a plug-in brings. It is named in
 * {@code META-INF/services/dev.tributary.store.connect.Connector} and has a constructor without parameters. Thread-safe.
 */
public interface Connector {
    /** The schemes of its addresses, in small letters; no two connectors may have the same. */
    Set<String> schemes();

    /**
     * A database to read facts from. Nothing is opened yet.
     *
     * @param where an address with one of the schemes
     * @param spilling what to do where sessions do not fit into memory; empty where all of them are needed at once
     * @throws TributaryException USAGE when the address makes no sense
     */
    Source source(Address where, Optional<Spilling> spilling);

    /**
     * A database to keep results in. Nothing is opened yet.
     *
     * @throws TributaryException USAGE when the address makes no sense, or results cannot be kept in such a database
     */
    default ResultsStore results(Address where) {
        throw new TributaryException(
                ProblemKind.USAGE,
                "Results cannot be kept in " + where + ".",
                "Name a SQLite file for them with --results.");
    }

    /**
     * Unpacks libraries of machine code into a folder, which would be done at each start otherwise, and uses them from there.
     * Nothing where there are none.
     */
    default void unpackLibraries(Path folder) throws IOException {}

    /** The file that an address means, with what is kept beside it; empty where it means none. */
    default Optional<StoreFiles> onDisk(Address where) {
        return Optional.empty();
    }
}
