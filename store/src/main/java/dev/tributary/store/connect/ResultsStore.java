package dev.tributary.store.connect;

import dev.tributary.store.ResultsView;
import dev.tributary.store.lock.Holder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A store for results, whether or not it exists yet. Nothing of it stays open. All methods may throw {@link
 * dev.tributary.core.TributaryException}: STORAGE when it cannot be reached or is damaged, TEMPORARY when another
 * program locks it. Thread-safe.
 */
public interface ResultsStore {
    /** Returns its name in records: the same for all names of the same store, and without a password. */
    String identity();

    /**
     * Checks that results can be stored here; nothing is opened or created.
     *
     * @param mayBeMade whether the store may be missing
     * @throws dev.tributary.core.TributaryException USAGE when it is missing, or cannot be created
     */
    void require(boolean mayBeMade);

    /** Returns whether the store exists, even without results. */
    boolean isThere();

    /** Returns whether it contains results. A change interrupted by a crash is rolled back first. */
    boolean holdsResults();

    /**
     * Opens the results read-only and without the lease: a run may be working.
     *
     * @throws dev.tributary.core.TributaryException USAGE when the store is missing, or a newer program created the
     *     results
     */
    ResultsView look();

    /**
     * Takes the lease, or fails at once.
     *
     * @param holder describes the run to others
     * @throws dev.tributary.core.TributaryException TEMPORARY when another run has it, STORAGE when it cannot be taken
     */
    Lease lease(Holder holder);

    /** Returns the current holder of the lease, in one line. Changes nothing. */
    Optional<String> holder();

    /** Returns whether the results are in the source itself. */
    boolean isIn(Address source);

    /**
     * Returns the folder for temporary files of a run that writes these results: beside them, on a disk that contains
     * such data anyway.
     *
     * @param folder the folder to use if the results are not on a disk of this machine
     */
    Path temporaryFolder(Path folder);
}
