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
 * Writes down how a run goes: as a row among the results as soon as these are open, and as the manifest beside the files.
 * The row comes first: from it the manifest can be made again. Not thread-safe.
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
     * Where a run is written down.
     *
     * @param results the results, by the one name that all ways to them lead to; empty when the run leaves no record
     * @param folder where the manifest goes
     */
    public record Destination(Optional<String> results, Path folder) {}

    /**
     * A run that begins now.
     *
     * @param documents the form of what is written down
     * @param notices receives messages about earlier runs, for people
     * @param summary the run as far as it has come
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

    /** The run's id; final once the results are open. */
    public String runId() {
        return runId;
    }

    /** When it began. */
    public Instant startedAt() {
        return startedAt;
    }

    /** The results are open: from now on the run stands in them. */
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
                + ") ended without a word: it was killed, or the power went. What it had stored stands; this run goes on"
                + " from there.");
    }

    /** A step begins. */
    public void begin(StepName step) {
        steps.add(new StepRun(step, RunState.RUNNING, now(), Optional.empty()));
    }

    /** The step that was begun last has ended. */
    public void end(RunState state) {
        int last = steps.size() - 1;
        StepRun step = steps.get(last);
        steps.set(last, new StepRun(step.step(), state, step.startedAt(), Optional.of(now())));
    }

    /** Whether a step is under way. */
    public boolean inStep() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).endedAt().isEmpty();
    }

    /** Writes down how far the run has come. */
    public void save() {
        String document = documents.of(summary.get());
        log.ifPresent(runs -> runs.update(runId, document));
        writeManifest(document);
    }

    /** The run has ended. Its end may be written again, when the first time did not go well. */
    public void end(boolean hasBeenCancelled) {
        cancelled = hasBeenCancelled;
        Instant end = endedAt.orElseGet(this::now);
        endedAt = Optional.of(end);
        RunSummary run = summary.get();
        String document = documents.of(run);
        log.ifPresent(runs -> runs.end(runId, run.state(), run.exitCode().code(), end, document));
        writeManifest(document);
    }

    /** A command that leaves no record leaves no manifest either: it would take the place of another's. */
    private void writeManifest(String document) {
        if (destination.results().isPresent()) {
            Manifest.write(destination.folder(), document);
        }
    }

    /** What is known of the run so far. */
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
