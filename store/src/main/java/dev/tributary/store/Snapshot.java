package dev.tributary.store;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.store.spill.SpillFolder;
import java.util.Optional;

/**
 * A consistent snapshot of a source. Sessions and conversions have been read; costs are read on demand or in the
 * background. An open snapshot may block writes to the source. Not thread-safe.
 */
public interface Snapshot extends AutoCloseable {
    /** Returns the sessions and conversions. They can be used after the snapshot has been closed. */
    Traffic traffic();

    /** Returns whether users who never converted have been read. */
    boolean everyUser();

    /**
     * Returns the folder of temporary files, if sessions had to be written there; the user of the sessions has to close
     * it.
     */
    Optional<SpillFolder> spill();

    /** Begins to read the costs in the background. */
    void readCostsMeanwhile();

    /**
     * Returns all data needed, once the costs have been read.
     *
     * @throws dev.tributary.core.TributaryException as {@link Source#open}
     */
    Facts facts();

    /** Returns the tables that were found, and how they are read. */
    SourceLayout layout();

    /**
     * Returns the first usable rows, read again, with the ids of their users.
     *
     * @param most how many of each table, at most
     * @throws dev.tributary.core.TributaryException as {@link Source#open}
     */
    SourceSample first(int most);

    /** Waits until the costs have been read, and closes the source. */
    @Override
    void close();
}
