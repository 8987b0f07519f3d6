package dev.tributary.pipeline.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The general data of a run.
 *
 * @param id its id
 * @param program name and version of the program
 * @param results the results that have a record of it, if any
 * @param startedAt when it began
 * @param endedAt when it ended; empty while it runs
 * @param steps the steps that were started
 * @param cancelled whether it was stopped and left something undone
 */
public record RunHead(
        String id,
        String program,
        Optional<String> results,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<StepRun> steps,
        boolean cancelled) {
    public RunHead {
        steps = List.copyOf(steps);
    }
}
