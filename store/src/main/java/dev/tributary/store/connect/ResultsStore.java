package dev.tributary.store.connect;

import dev.tributary.store.ResultsView;
import dev.tributary.store.lock.Holder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A database that results are kept in, or may be. Nothing of it stays open. All methods may throw
 * {@link dev.tributary.core.TributaryException}: STORAGE when the database cannot be reached or is damaged, TEMPORARY when another
 * program holds it. Thread-safe.
 */
public interface ResultsStore {
    /** What it is called in records: all names that lead to this database are the same here, and no password is in it. */
    String identity();

    /**
     * Makes sure that results can be here; nothing is opened or made.
     *
     * @param mayBeMade whether the database may be missing
     * @throws dev.tributary.core.TributaryException USAGE when it is missing, or cannot be made
     */
    void require(boolean mayBeMade);

    /** Whether there is such a database, be it without results. */
    boolean isThere();

    /** Whether it holds results already. A change that was cut off by a crash is taken back first. */
    boolean holdsResults();

    /**
     * Looks at the results without a change and without the lease: a run may be under way.
     *
     * @throws dev.tributary.core.TributaryException USAGE when the database is missing, or a newer program made the results
     */
    ResultsView look();

    /**
     * Takes the right to change the results, or fails at once.
     *
     * @param holder who takes it, for others to read
     * @throws dev.tributary.core.TributaryException TEMPORARY when somebody else has it, STORAGE when nobody can
     */
    Lease lease(Holder holder);

    /** Who has the lease at this moment, in one line. Changes nothing. */
    Optional<String> holder();

    /** Whether the results are kept in the source itself. */
    boolean isIn(Address source);

    /**
     * Where temporary files of a run that writes these results go: beside them, on a disk that holds such data anyway.
     *
     * @param folder where they go if the results lie on no disk of this machine
     */
    Path temporaryFolder(Path folder);
}
