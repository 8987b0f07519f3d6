package dev.tributary.pipeline.summary;

import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.store.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a command did.
 *
 * @param head which run it was, and when
 * @param subject what was asked for
 * @param source what was read, where that was needed
 * @param journeys the journeys of the window, where they were built
 * @param outcomes what came of the steps
 * @param files the files that were written, in that order
 * @param problem why the command failed or stopped early
 */
public record RunSummary(
        RunHead head,
        RunSubject subject,
        Optional<SourceRead> source,
        Optional<JourneyCounts> journeys,
        StepOutcomes outcomes,
        List<Path> files,
        Optional<TributaryException> problem) {
    public RunSummary {
        files = List.copyOf(files);
    }

    /** The source's rows that were not used. */
    public List<SetAside> setAside() {
        return source.map(SourceRead::setAside).orElse(List.of());
    }

    /** How long to wait before it is run again, where that is known. */
    public Optional<Duration> retryAfter() {
        return problem.flatMap(TributaryException::retryAfter);
    }

    /** How it stands, or how it ended. */
    public RunState state() {
        if (head.endedAt().isEmpty()) {
            return RunState.RUNNING;
        }
        return switch (exitCode()) {
            case SUCCESS -> RunState.SUCCEEDED;
            case PARTIAL -> RunState.PARTIAL;
            case STOPPED -> RunState.CANCELLED;
            default -> RunState.FAILED;
        };
    }

    /** What the command's caller is told. */
    public ExitCode exitCode() {
        if (head.cancelled()) {
            return ExitCode.STOPPED;
        }
        if (problem.isPresent()) {
            return ExitCode.of(problem.get().kind());
        }
        if (outcomes.report().filter(made -> !made.checks().addsUp()).isPresent()) {
            return ExitCode.STORAGE;
        }
        boolean partial = !setAside().isEmpty()
                || journeys.filter(JourneyCounts::nothingToAttribute).isPresent()
                || outcomes.attribution()
                        .map(counts -> !counts.unanswered().isEmpty())
                        .orElse(false)
                || outcomes.report()
                        .map(made -> made.withheld().isPresent()
                                || !made.checks().credit().unanswered().isEmpty())
                        .orElse(false);
        return partial ? ExitCode.PARTIAL : ExitCode.SUCCESS;
    }
}
