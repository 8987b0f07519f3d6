package dev.tributary.pipeline.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.Stores;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a run finds its data and leaves what it makes.
 *
 * @param source the database with sessions, conversions and costs; empty where only stored results are used
 * @param results the database for the results where they are not to go into the source
 * @param folder where files are written
 * @param journeysFile the journeys' JSON file: read by the attribute step, written by the journeys step
 */
public record Locations(Optional<Address> source, Optional<Address> results, Path folder, Optional<Path> journeysFile) {
    private static final String JOURNEYS = "customer_journeys.json";

    /** Results are kept in the source, and journeys in memory. */
    public static Locations of(Address source, Path folder) {
        return new Locations(Optional.of(source), Optional.empty(), folder, Optional.empty());
    }

    /** The database to read facts from, or a complaint that none is named. */
    public Address requiredSource() {
        return source.orElseThrow(() -> new TributaryException(
                ProblemKind.USAGE,
                "No database is named.",
                "Name the SQLite file with sessions, conversions and costs with --db."));
    }

    /** The file that journeys are written to: the one that is named, or one in the folder. */
    public Path journeysToWrite() {
        return journeysFile.orElseGet(() -> folder.resolve(JOURNEYS));
    }

    /** Where results are kept. */
    public ResultsStore resultsStore() {
        return Stores.results(results.orElseGet(this::requiredSource));
    }

    /** Whether the results are kept elsewhere than in the source. */
    public boolean resultsApart() {
        return results.isPresent()
                && source.isPresent()
                && !Stores.results(results.get()).isIn(source.get());
    }
}
