package dev.tributary.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The record of one run.
 *
 * @param id its id
 * @param command its command
 * @param soFar its state, exit code and summary
 * @param startedAt when it began
 * @param endedAt when it ended, if known
 * @param process its process
 * @param program name and version
 */
public record RunRecord(
        String id,
        String command,
        SoFar soFar,
        Instant startedAt,
        Optional<Instant> endedAt,
        ProcessId process,
        String program) {
    /**
     * The progress of a run.
     *
     * @param state its state
     * @param exitCode its exit code; empty while it runs and after a crash
     * @param document its summary as a JSON document, possibly incomplete
     */
    public record SoFar(RunState state, Optional<Integer> exitCode, String document) {}

    /** Returns its state. */
    public RunState state() {
        return soFar.state();
    }

    /** Returns its exit code; empty while it runs and after a crash. */
    public Optional<Integer> exitCode() {
        return soFar.exitCode();
    }

    /** Returns its summary as a JSON document, possibly incomplete. */
    public String document() {
        return soFar.document();
    }

    /**
     * A process.
     *
     * @param host the machine's name
     * @param pid its process id there; ids are reused, so nothing is decided by it
     */
    public record ProcessId(String host, long pid) {}
}
