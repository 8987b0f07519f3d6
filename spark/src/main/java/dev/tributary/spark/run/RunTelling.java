package dev.tributary.spark.run;

import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.pipeline.record.RunIds;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.StepName;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.MadeBy;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.pipeline.summary.RunHead;
import dev.tributary.pipeline.summary.RunSubject;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.pipeline.summary.SourceRead;
import dev.tributary.pipeline.summary.StepOutcomes;
import dev.tributary.pipeline.summary.StepRun;
import dev.tributary.spark.JobSettings;
import dev.tributary.spark.job.AttributionJob;
import dev.tributary.store.RunState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what is told of a run, in the form of the embedded program's runs. Not thread-safe. */
final class RunTelling {
    private final JobSettings settings;
    private final RunCall call;
    private final String id;
    private final Instant startedAt;
    private final Map<StepName, StepRun> steps = new EnumMap<>(StepName.class);
    private Optional<SourceRead> source = Optional.empty();
    private Optional<AttributionCounts> attribution = Optional.empty();
    private Optional<JourneyCounts> journeys = Optional.empty();
    private Optional<ReportOutcome> report = Optional.empty();

    RunTelling(JobSettings settings, RunCall call) {
        this.settings = settings;
        this.call = call;
        this.id = call.id().orElseGet(() -> RunIds.next(call.clock()));
        this.startedAt = call.clock().instant();
    }

    void begin(StepName step) {
        steps.put(step, new StepRun(step, RunState.RUNNING, call.clock().instant(), Optional.empty()));
    }

    void end(StepName step) {
        RunState state = report.flatMap(ReportOutcome::withheld).isPresent() ? RunState.FAILED : RunState.SUCCEEDED;
        steps.computeIfPresent(
                step,
                (same, run) -> new StepRun(
                        step, state, run.startedAt(), Optional.of(call.clock().instant())));
    }

    /** Takes what a job has read and attributed. */
    void read(AttributionJob job) {
        source = Optional.of(job.facts().read());
        journeys = Optional.of(job.credit().journeys());
        attribution = Optional.of(new AttributionCounts(
                new MadeBy(job.model().name(), job.model().description(), false),
                job.credit().journeys().journeys(),
                job.types(),
                List.of(),
                0,
                Optional.empty()));
    }

    void reported(ReportOutcome made) {
        report = Optional.of(made);
    }

    /** Returns the summary of a run that ends now. */
    RunSummary summary(List<Path> files) {
        return new RunSummary(
                new RunHead(
                        id,
                        call.program(),
                        settings.results().map(Object::toString),
                        startedAt,
                        Optional.of(call.clock().instant()),
                        List.copyOf(steps.values()),
                        false),
                new RunSubject(Command.RUN, settings.window()),
                source,
                journeys,
                new StepOutcomes(attribution, report, Optional.empty()),
                files,
                Optional.empty());
    }
}
