package dev.tributary.store.connect;

import dev.tributary.store.Results;

/**
 * The right to change some results, which one run at a time has. It goes with the process, however that ends: nobody has to
 * give it back for a process that was killed. Thread-safe.
 */
public interface Lease extends AutoCloseable {
    /**
     * Opens the results. Whoever opens them closes them before the lease.
     *
     * @param mayBeMade whether they may be missing, and are made then
     * @throws dev.tributary.core.TributaryException USAGE when they are missing, or a newer program made them; and as
     *     {@link Results}
     */
    Results open(boolean mayBeMade);

    /** Gives the right back. */
    @Override
    void close();
}
