package dev.tributary.pipeline.record;

import dev.tributary.pipeline.form.RunDocuments;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.StepName;
import dev.tributary.pipeline.summary.RunHead;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.pipeline.summary.StepRun;
import dev.tributary.store.RunLog;
import dev.tributary.store.RunRecord;
import dev.tributary.store.RunState;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Records the progress of a run: as a row in the results as soon as these are open, and as the manifest beside the
 * files. The row is written first, since the manifest can be restored from it. Not thread-safe.
 */
public final class RunJournal {
    private final Destination destination;
    private final Command command;
    private final RunCall call;
    private final RunDocuments documents;
    private final Consumer<String> notices;
    private final Supplier<RunSummary> summary;
    private final Instant startedAt;
    private final List<StepRun> steps = new ArrayList<>();
    private String runId;
    private Optional<RunLog> log = Optional.empty();
    private Optional<Instant> endedAt = Optional.empty();
    private boolean cancelled;

    /**
     * The place where a run is recorded.
     *
     * @param results the identity of the results; empty when the run leaves no record
     * @param folder the folder of the manifest
     */
    public record Destination(Optional<String> results, Path folder) {}

    /**
     * Starts a run.
     *
     * @param documents the form of the document
     * @param notices receives messages about earlier runs, for people
     * @param summary the run so far
     */
    public RunJournal(
            Destination destination,
            Command command,
            RunCall call,
            RunDocuments documents,
            Consumer<String> notices,
            Supplier<RunSummary> summary) {
        this.destination = destination;
        this.command = command;
        this.call = call;
        this.documents = documents;
        this.notices = notices;
        this.summary = summary;
        this.startedAt = now();
        this.runId = call.id().orElseGet(() -> RunIds.next(call.clock()));
    }

    /** Returns the run's id; final once the results are open. */
    public String runId() {
        return runId;
    }

    /** Returns when it began. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Called when the results are open: from now on the run is recorded in them. */
    public void opened(RunLog runs) {
        runs.crashed().forEach(this::tellOfCrash);
        Optional<Manifest.Found> manifest = Manifest.read(destination.folder(), documents);
        manifest.filter(found -> destination.results().filter(found::recordedIn).isPresent())
                .filter(found -> !runs.knows(found.runId()))
                .ifPresent(found -> notices.accept(found.unknown()));
        for (int attempt = 1; call.id().isPresent() && runs.knows(runId); attempt++) {
            runId = RunIds.attempt(call.id().get(), attempt + 1);
        }
        log = Optional.of(runs);
        runs.begin(new RunRecord(
                runId,
                command.label(),
                new RunRecord.SoFar(RunState.RUNNING, Optional.empty(), documents.of(summary.get())),
                startedAt,
                Optional.empty(),
                ThisProcess.get(),
                call.program()));
    }

    private void tellOfCrash(RunRecord run) {
        notices.accept("The run of " + run.startedAt() + " (" + run.command() + ", " + run.id()
                + ") crashed: it was killed, or the power failed. What it had stored is kept; this run continues "
                + "from there.");
    }

    /** Records the beginning of a step. */
    public void begin(StepName step) {
        steps.add(new StepRun(step, RunState.RUNNING, now(), Optional.empty()));
    }

    /** Records the end of the current step. */
    public void end(RunState state) {
        int last = steps.size() - 1;
        StepRun step = steps.get(last);
        steps.set(last, new StepRun(step.step(), state, step.startedAt(), Optional.of(now())));
    }

    /** Returns whether a step is running. */
    public boolean inStep() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).endedAt().isEmpty();
    }

    /** Records the progress of the run. */
    public void save() {
        String document = documents.of(summary.get());
        log.ifPresent(runs -> runs.update(runId, document));
        writeManifest(document);
    }

    /** Records the end of the run. May be repeated if the first attempt failed. */
    public void end(boolean hasBeenCancelled) {
        cancelled = hasBeenCancelled;
        Instant end = endedAt.orElseGet(this::now);
        endedAt = Optional.of(end);
        RunSummary run = summary.get();
        String document = documents.of(run);
        log.ifPresent(runs -> runs.end(runId, run.state(), run.exitCode().code(), end, document));
        writeManifest(document);
    }

    /** A command that leaves no record writes no manifest either: it would replace that of another command. */
    private void writeManifest(String document) {
        if (destination.results().isPresent()) {
            Manifest.write(destination.folder(), document);
        }
    }

    /** Returns what is known of the run so far. */
    public RunHead head() {
        return new RunHead(
                runId,
                call.program(),
                log.flatMap(runs -> destination.results()),
                startedAt,
                endedAt,
                steps,
                cancelled);
    }

    private Instant now() {
        return call.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
