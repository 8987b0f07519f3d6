package dev.tributary.store.connect;

import dev.tributary.store.Results;

/**
 * The exclusive right of one run to change results. It is released when the process ends, however that happens, so
 * nothing has to be cleaned up after a killed process. Thread-safe.
 */
public interface Lease extends AutoCloseable {
    /**
     * Opens the results, which must be closed before the lease.
     *
     * @param mayBeMade whether they are created if they do not exist
     * @throws dev.tributary.core.TributaryException USAGE when they do not exist, or were created by a newer program;
     *     and as {@link Results}
     */
    Results open(boolean mayBeMade);

    /** Releases the right. */
    @Override
    void close();
}
