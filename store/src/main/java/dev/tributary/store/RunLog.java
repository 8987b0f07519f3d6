package dev.tributary.store;

import java.time.Instant;
import java.util.List;

/**
 * The log of runs on some results, written by the run that holds their lock. Every change is one transaction. Throws as
 * {@link Results} does.
 */
public interface RunLog {
    /** Returns whether there is, or was, a run with that id. */
    boolean knows(String id);

    /**
     * Marks the runs that never ended as crashed and returns them, oldest first. To be called by the holder of the lock
     * before its own run begins: no other run can be working.
     */
    List<RunRecord> crashed();

    /** Records the beginning of a run. */
    void begin(RunRecord run);

    /** Records the progress of a run. */
    void update(String id, String document);

    /** Records the end of a run. */
    void end(String id, RunState state, int exitCode, Instant endedAt, String document);
}
