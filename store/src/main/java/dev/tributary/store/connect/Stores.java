package dev.tributary.store.connect;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import dev.tributary.store.Source;
import dev.tributary.store.published.PublishedResults;
import dev.tributary.store.rows.RowSource;
import dev.tributary.store.spill.Spilling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** The entry point to databases: finds the connector of an address. Thread-safe. */
public final class Stores {
    private static final Map<String, Connector> BY_SCHEME = load();

    /** The schemes of plug-ins that may not be loaded. */
    private static final Set<String> OF_PLUG_INS = Set.of("parquet", "json", "csv+sql", "duckdb");

    /** The schemes of results that only a cluster can read. */
    private static final Set<String> OF_CLUSTERS = Set.of("iceberg", "jdbc", "spark");

    private Stores() {}

    private static Map<String, Connector> load() {
        Map<String, Connector> found = new TreeMap<>();
        for (Connector connector : ServiceLoader.load(Connector.class, Stores.class.getClassLoader())) {
            for (String scheme : connector.schemes()) {
                Connector other = found.put(scheme, connector);
                if (other != null) {
                    throw new IllegalStateException("two connectors for " + scheme + ": "
                            + other.getClass().getName() + " and "
                            + connector.getClass().getName());
                }
            }
        }
        return Map.copyOf(found);
    }

    /** Returns a source, for reading into memory; see {@link Connector#source}. */
    public static Source source(Address where) {
        return source(where, Optional.empty());
    }

    /** Returns a source; see {@link Connector#source}. */
    public static Source source(Address where, Optional<Spilling> spilling) {
        connector(where);
        return new MappedSource(where, spilling);
    }

    /** Opens the tables at an address, to look at what there is; see {@link Connector#rows}. */
    public static RowSource rows(Address where) {
        return connector(where).rows(where);
    }

    /** Returns the address under which the same data answers queries; see {@link Connector#answering}. */
    public static Address answering(Address where) {
        return connector(where).answering(where);
    }

    /** Returns whether there is a connector for an address: that of a plug-in may not be loaded. */
    public static boolean reads(Address where) {
        return BY_SCHEME.containsKey(where.scheme());
    }

    /** Returns whether results can be kept at an address; see {@link Connector#holdsResults}. */
    public static boolean holdsResults(Address where) {
        return connector(where).holdsResults();
    }

    /** Returns a results store; see {@link Connector#results}. */
    public static ResultsStore results(Address where) {
        return connector(where).results(where);
    }

    /** Returns whether results at an address can only be those that a run on a cluster has published. */
    public static boolean holdsPublished(Address where) {
        return OF_CLUSTERS.contains(where.scheme()) || !connector(where).holdsResults();
    }

    /** Opens the results that a run on a cluster has published; see {@link Connector#published}. */
    public static PublishedResults published(Address where, Path spilling) {
        if (OF_CLUSTERS.contains(where.scheme())) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "Results in " + Shown.plain(where.toString()) + " are read by Spark alone.",
                    "Name a database by an address of its own, such as postgresql://user@host/database, or publish them as"
                            + " Parquet as well: bin/tributary-spark run --results parquet:FOLDER.");
        }
        return connector(where).published(where, spilling);
    }

    /** Returns the file of an address; see {@link Connector#onDisk}. */
    public static Optional<StoreFiles> onDisk(Address where) {
        return OF_CLUSTERS.contains(where.scheme())
                ? Optional.empty()
                : connector(where).onDisk(where);
    }

    /** Unpacks the libraries of all connectors; see {@link Connector#unpackLibraries}. */
    public static void unpackLibraries(Path folder) throws IOException {
        for (Connector connector : Set.copyOf(BY_SCHEME.values())) {
            connector.unpackLibraries(folder);
        }
    }

    static Connector connector(Address where) {
        Connector found = BY_SCHEME.get(where.scheme());
        if (found == null && OF_PLUG_INS.contains(where.scheme())) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "Addresses of " + where.scheme() + ": are read by the plug-in for DuckDB, which is not loaded.",
                    "bin/tributary builds and loads it where it finds such an address; set TRIBUTARY_PLUGINS=duckdb in the"
                            + " environment where it does not. A Java program adds the module tributary-store-duckdb.");
        }
        if (found == null) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "There is no kind of database " + Shown.quoted(where.scheme()) + ", as in "
                            + Shown.plain(where.toString()) + ".",
                    NearestMatch.of(where.scheme(), BY_SCHEME.keySet())
                                    .map(near -> "Did you mean " + near + ":? ")
                                    .orElse("")
                            + "Give a file with a colon in its name as a path, such as ./"
                            + Shown.plain(where.toString()) + ".");
        }
        return found;
    }
}
