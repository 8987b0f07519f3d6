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
 * The summary of a run.
 *
 * @param head its id, times and so on
 * @param subject its command and window
 * @param source what was read, if needed
 * @param journeys the counts of the window's journeys, if they were built
 * @param outcomes the outcomes of the steps
 * @param files the files that were written, in order
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

    /** Returns the source's rows that were not used, or the first of them. */
    public List<SetAside> setAside() {
        return source.map(SourceRead::setAside).orElse(List.of());
    }

    /** Returns how long to wait before the next attempt, if known. */
    public Optional<Duration> retryAfter() {
        return problem.flatMap(TributaryException::retryAfter);
    }

    /** Returns its state. */
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

    /** Returns its exit code. */
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
        boolean partial = source.filter(read -> read.setAsideRows() > 0).isPresent()
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
