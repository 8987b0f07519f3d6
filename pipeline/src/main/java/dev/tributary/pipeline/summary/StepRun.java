package dev.tributary.pipeline.summary;

import dev.tributary.pipeline.settings.StepName;
import dev.tributary.store.RunState;
import java.time.Instant;
import java.util.Optional;

/**
 * A step that was started.
 *
 * @param step the step
 * @param state its state
 * @param startedAt when it began
 * @param endedAt when it ended; empty while it runs
 */
public record StepRun(StepName step, RunState state, Instant startedAt, Optional<Instant> endedAt) {}
