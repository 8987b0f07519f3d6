package dev.tributary.store;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.Traffic;
import dev.tributary.store.spill.SpillFolder;
import java.util.Optional;

/**
 * A source as it stands at one moment. Sessions and conversions have been read; costs are read when somebody asks for them,
 * or meanwhile. Whoever holds it keeps others from writing to the source. Not thread-safe.
 */
public interface Snapshot extends AutoCloseable {
    /** The sessions and conversions. They can be used after the snapshot has been closed. */
    Traffic traffic();

    /** Where the temporary files are, when sessions had to go there; whoever uses the sessions closes it in the end. */
    Optional<SpillFolder> spill();

    /** Begins to read the costs with threads of its own. */
    void readCostsMeanwhile();

    /**
     * Everything that is wanted, once the costs have been read.
     *
     * @throws dev.tributary.core.TributaryException as {@link Source#open}
     */
    Facts facts();

    /** Waits until the costs have been read, and closes the source. */
    @Override
    void close();
}
