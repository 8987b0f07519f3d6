package dev.tributary.pipeline.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.Stores;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The inputs and outputs of a run.
 *
 * @param source the database with sessions, conversions and costs; empty if only stored results are used
 * @param results the database for results, if the user gave one
 * @param folder the folder for files
 * @param journeysFile the journeys' JSON file: read by the attribute step, written by the journeys step
 */
public record Locations(Optional<Address> source, Optional<Address> results, Path folder, Optional<Path> journeysFile) {
    private static final String JOURNEYS = "customer_journeys.json";

    /** Results are stored in the source, and journeys kept in memory. */
    public static Locations of(Address source, Path folder) {
        return new Locations(Optional.of(source), Optional.empty(), folder, Optional.empty());
    }

    /**
     * Returns the source database.
     * @throws TributaryException USAGE when none is given
     */
    public Address requiredSource() {
        return source.orElseThrow(() -> new TributaryException(
                ProblemKind.USAGE,
                "No database is named.",
                "Name the SQLite file with sessions, conversions and costs with --db."));
    }

    /** Returns the file for journeys: the given one, or one in the folder. */
    public Path journeysToWrite() {
        return journeysFile.orElseGet(() -> folder.resolve(JOURNEYS));
    }

    /** Returns the database for results if it is not the source: the given one, or a file in the folder. */
    public Optional<Address> otherResults() {
        return resultsPlace().other();
    }

    /** Returns where results are kept. */
    public ResultsPlace resultsPlace() {
        return new ResultsPlace(results, source, folder);
    }

    /** Returns the database for results. */
    public Address resultsAddress() {
        return otherResults().orElseGet(this::requiredSource);
    }

    /** Returns the results store. */
    public ResultsStore resultsStore() {
        return Stores.results(resultsAddress());
    }

    /** Returns whether the results are not in the source. */
    public boolean resultsApart() {
        Optional<Address> other = otherResults();
        return other.isPresent()
                && source.isPresent()
                && !Stores.results(other.get()).isIn(source.get());
    }
}
