package dev.tributary.pipeline.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a run whatever it does.
 *
 * @param id its name
 * @param program name and version of the program
 * @param results the results that have a record of it, if any have
 * @param startedAt when it began
 * @param endedAt when it ended; empty while it runs
 * @param steps the steps that were begun
 * @param cancelled whether it was told to stop and left something undone
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
