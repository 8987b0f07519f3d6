package dev.tributary.store;

import java.time.Instant;
import java.util.List;

/**
 * The runs on some results, written by the one that holds their lock. Every change is one transaction. Throws as
 * {@link Results} does.
 */
public interface RunLog {
    /** Whether there is, or was, a run of that id. */
    boolean knows(String id);

    /**
     * Marks the runs that never ended as crashed; answers them, oldest first. To be asked by the holder of the lock before
     * its own run begins: whoever else is running cannot be.
     */
    List<RunRecord> crashed();

    /** A run begins. */
    void begin(RunRecord run);

    /** A run has come further. */
    void update(String id, String document);

    /** A run has ended. */
    void end(String id, RunState state, int exitCode, Instant endedAt, String document);
}
