package dev.tributary.store.connect;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.store.Source;
import dev.tributary.store.published.PublishedResults;
import dev.tributary.store.rows.RowSource;
import dev.tributary.store.rows.RowsSource;
import dev.tributary.store.spill.Spilling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The connector for one kind of storage: the entry point of a plug-in. It is listed in {@code
 * META-INF/services/dev.tributary.store.connect.Connector} and has a constructor without parameters. Thread-safe.
 */
public interface Connector {
    /** Returns the schemes of its addresses, in lower case; no two connectors may have the same. */
    Set<String> schemes();

    /**
     * Returns a source. Nothing is opened yet.
     *
     * @param where an address with one of the schemes
     * @param spilling what to do if sessions do not fit into memory; empty if all of them are needed at once
     * @throws TributaryException USAGE when the address is invalid
     */
    Source source(Address where, Optional<Spilling> spilling);

    /**
     * Opens a source to be read row by row, as one of several places of a source.
     *
     * @throws TributaryException USAGE when the address is invalid, and as {@link Source#open}
     */
    default RowSource rows(Address where) {
        if (source(where, Optional.empty()) instanceof RowsSource rows) {
            return rows.opening().get();
        }
        throw new IllegalStateException(where + " cannot be read row by row");
    }

    /** Returns the address under which the same data answers queries; the same one if it does, or if none does. */
    default Address answering(Address where) {
        return where;
    }

    /** Returns whether results can be kept at its addresses; if not, they are kept in a file beside the other outputs. */
    default boolean holdsResults() {
        return false;
    }

    /**
     * Returns a results store. Nothing is opened yet.
     *
     * @throws TributaryException USAGE when the address is invalid, or results cannot be stored there
     */
    default ResultsStore results(Address where) {
        throw new TributaryException(
                ProblemKind.USAGE,
                "Results cannot be kept in " + where + ".",
                "Name a SQLite file for them with --results.");
    }

    /**
     * Opens the results that a run on a cluster has published at an address, to be read.
     *
     * @param spilling where temporary files may be put
     * @throws TributaryException USAGE when the address is invalid, nothing is published there, or such results are not read
     */
    default PublishedResults published(Address where, Path spilling) {
        throw new TributaryException(
                ProblemKind.USAGE,
                "Results of a run on Spark are not read from " + where + ".",
                "Publish them as Parquet as well, or in PostgreSQL or MariaDB: bin/tributary-spark run --results"
                        + " parquet:FOLDER. Results of this program are kept in a SQLite file.");
    }

    /**
     * Unpacks native libraries into a folder, which would otherwise be done at each start, and uses them from there.
     * Does nothing if there are none.
     */
    default void unpackLibraries(Path folder) throws IOException {}

    /**
     * Returns whether a file is one of several that a relation is read from, or would be if it were there.
     *
     * @param file a real path, without links
     */
    default boolean reads(Address where, Relation relation, Path file) {
        return false;
    }

    /** Returns the file of an address, with its companion files; empty if it is not a file. */
    default Optional<StoreFiles> onDisk(Address where) {
        return Optional.empty();
    }
}
