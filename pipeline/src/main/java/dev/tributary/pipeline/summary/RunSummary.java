package dev.tributary.pipeline.summary;

import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.store.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a command did.
 *
 * @param head which run it was, and when
 * @param command which command
 * @param settings on what
 * @param source how many rows the source has, where it was read
 * @param setAside the source's rows that were not used
 * @param intake what was found out about names and users of the source, where it was read
 * @param journeys the journeys of the window, where they were built
 * @param attribution what was attributed, where that was a step
 * @param report the report, where it was made
 * @param export the report that was written as CSV, where that was a step
 * @param files the files that were written, in that order
 * @param problem why the command failed or stopped early
 * @param retryAfter how long to wait before it is run again, where that is known
 */
public record RunSummary(
        RunHead head,
        Command command,
        RunSettings settings,
        Optional<Facts.RowCounts> source,
        List<SetAside> setAside,
        Optional<Intake> intake,
        Optional<JourneyCounts> journeys,
        Optional<AttributionCounts> attribution,
        Optional<ReportOutcome> report,
        Optional<ExportOutcome> export,
        List<Path> files,
        Optional<TributaryException> problem,
        Optional<Duration> retryAfter) {
    public RunSummary {
        setAside = List.copyOf(setAside);
        files = List.copyOf(files);
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
        if (report.filter(made -> !made.checks().addsUp()).isPresent()) {
            return ExitCode.STORAGE;
        }
        boolean partial = !setAside.isEmpty()
                || journeys.filter(JourneyCounts::nothingToAttribute).isPresent()
                || attribution.map(counts -> !counts.unanswered().isEmpty()).orElse(false)
                || report.map(made -> made.withheld().isPresent()
                                || !made.checks().credit().unanswered().isEmpty())
                        .orElse(false);
        return partial ? ExitCode.PARTIAL : ExitCode.SUCCESS;
    }
}
