package dev.tributary.pipeline;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.Facts;
import dev.tributary.pipeline.form.RunForms;
import dev.tributary.pipeline.record.RunJournal;
import dev.tributary.pipeline.record.ThisProcess;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.settings.StepName;
import dev.tributary.pipeline.step.AttributeStep;
import dev.tributary.pipeline.step.ExportStep;
import dev.tributary.pipeline.step.JourneyTotals;
import dev.tributary.pipeline.step.JourneysStep;
import dev.tributary.pipeline.step.ListFiles;
import dev.tributary.pipeline.step.PageStep;
import dev.tributary.pipeline.step.PlanStep;
import dev.tributary.pipeline.step.ReportStep;
import dev.tributary.pipeline.step.RunContext;
import dev.tributary.pipeline.step.RunListener;
import dev.tributary.pipeline.step.SourceReading;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.ExportOutcome;
import dev.tributary.pipeline.summary.PlanSummary;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.pipeline.summary.RunSubject;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.pipeline.summary.SourceRead;
import dev.tributary.pipeline.summary.StepOutcomes;
import dev.tributary.pipeline.summary.UnexpectedFailure;
import dev.tributary.store.RunRecord;
import dev.tributary.store.RunState;
import dev.tributary.store.connect.Lease;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.lock.Holder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a command's steps one after another, records the run, and returns its summary. */
public final class Pipeline {
    private final Command command;
    private final RunSettings settings;
    private final RunCall call;
    private final RunListener listener;
    private final Optional<ResultsStore> store;
    private final RunJournal journal;
    private final RunContext context;
    private final List<Path> files = new ArrayList<>();
    private Optional<AttributionCounts> attribution = Optional.empty();
    private Optional<ReportOutcome> report = Optional.empty();
    private Optional<ExportOutcome> export = Optional.empty();
    private Optional<TributaryException> problem = Optional.empty();
    private boolean cancelled;

    private Pipeline(
            Command command,
            RunSettings settings,
            RunCall call,
            RunForms forms,
            RunListener listener,
            Optional<ResultsStore> store) {
        this.command = command;
        this.settings = settings;
        this.call = call;
        this.listener = listener;
        this.store = store;
        this.journal = new RunJournal(
                new RunJournal.Destination(store.map(ResultsStore::identity), settings.folder()),
                command,
                call,
                forms.documents(),
                listener::notice,
                this::summary);
        this.context = new RunContext(
                settings,
                call,
                journal,
                command.keepsResults()
                        ? SourceReading.toWrite(settings, command.steps().contains(StepName.REPORT), listener::notice)
                        : SourceReading.toLookAt(settings),
                forms);
    }

    /**
     * Runs a command and writes its outcome in the given forms. A failure ends it and is in the summary, with
     * everything done before.
     *
     * @throws TributaryException when the command cannot begin: TEMPORARY when another run works on the same results
     */
    public static RunSummary run(
            Command command, RunSettings settings, RunCall call, RunForms forms, RunListener listener) {
        if (!command.keepsResults()) {
            return new Pipeline(command, settings, call, forms, listener, Optional.empty()).run();
        }
        ResultsStore store = settings.locations().resultsStore();
        if (settings.mayMakeResults()) {
            settings.locations().resultsPlace().makeFolder();
        }
        store.require(settings.mayMakeResults());
        return new Pipeline(command, settings, call, forms, listener, Optional.of(store)).runAlone();
    }

    private RunSummary runAlone() {
        try (Lease lease = store.orElseThrow().lease(holder())) {
            context.mayWrite(lease);
            return run();
        }
    }

    private Holder holder() {
        RunRecord.ProcessId process = ThisProcess.get();
        return new Holder(command.label(), journal.runId(), journal.startedAt(), process.host(), process.pid());
    }

    /** Returns the plan of a run; sends nothing and changes nothing. */
    public static PlanSummary plan(RunSettings settings) {
        try (SourceReading reading = SourceReading.toLookAt(settings)) {
            return PlanStep.run(reading);
        }
    }

    private RunSummary run() {
        try (context) {
            try {
                takeAll();
            } catch (RuntimeException | Error failure) {
                problem = Optional.of(UnexpectedFailure.problem(failure));
                if (journal.inStep()) {
                    journal.end(RunState.FAILED);
                }
            }
            end();
            return summary();
        }
    }

    private void takeAll() {
        if (command.keepsResults()) {
            context.openKeptResults();
        }
        for (StepName step : settings.steps(command)) {
            if (goesOn(step)) {
                listener.step(step);
                journal.begin(step);
                journal.end(take(step));
                journal.save();
            }
        }
        context.readWhatIsLeft();
        files.addAll(ListFiles.write(command, context, attribution, report));
    }

    /** After a step that stopped early, or a report that was withheld, nothing further is published. */
    private boolean goesOn(StepName next) {
        if (problem.isPresent() || report.flatMap(ReportOutcome::withheld).isPresent()) {
            return false;
        }
        if (call.stopAsked().getAsBoolean()) {
            cancelled = true;
            problem = Optional.of(new TributaryException(
                    ProblemKind.TEMPORARY,
                    "The run was stopped before the step " + next.label() + ".",
                    "Run the same command again: the answers received are stored."));
        }
        return !cancelled;
    }

    private RunState take(StepName step) {
        return switch (step) {
            case JOURNEYS -> {
                files.add(JourneysStep.run(context));
                yield RunState.SUCCEEDED;
            }
            case ATTRIBUTE -> attribute();
            case REPORT -> {
                ReportOutcome outcome = ReportStep.run(context);
                report = Optional.of(outcome);
                boolean whole = outcome.withheld().isEmpty()
                        && outcome.checks().credit().unanswered().isEmpty();
                yield !outcome.checks().addsUp() ? RunState.FAILED : whole ? RunState.SUCCEEDED : RunState.PARTIAL;
            }
            case EXPORT -> {
                ExportOutcome outcome = ExportStep.run(context);
                export = Optional.of(outcome);
                files.addAll(outcome.files());
                yield RunState.SUCCEEDED;
            }
            case PAGE -> {
                files.add(PageStep.run(context, report.orElseThrow()));
                yield RunState.SUCCEEDED;
            }
        };
    }

    /** An attributor that was stopped reports this as a failure that will not occur in the next run. */
    private RunState attribute() {
        AttributeStep.Result result = AttributeStep.run(context, listener);
        attribution = Optional.of(result.counts());
        problem = result.stopped();
        cancelled = call.stopAsked().getAsBoolean()
                && problem.filter(why -> why.kind() == ProblemKind.TEMPORARY).isPresent();
        if (cancelled) {
            return RunState.CANCELLED;
        }
        return problem.isPresent()
                ? RunState.FAILED
                : result.counts().unanswered().isEmpty() ? RunState.SUCCEEDED : RunState.PARTIAL;
    }

    /** A run whose end cannot be recorded has failed, whatever it did; a second attempt tries to record that. */
    private void end() {
        try {
            journal.end(cancelled);
        } catch (RuntimeException failure) {
            TributaryException unwritten = UnexpectedFailure.problem(failure);
            problem = Optional.of(problem.orElse(unwritten));
            try {
                journal.end(cancelled);
            } catch (RuntimeException again) {
                unwritten.addSuppressed(again);
            }
        }
    }

    private SourceRead sourceRead(Facts facts) {
        return new SourceRead(
                settings.locations().source().map(Object::toString).orElse(""),
                facts.counts(),
                facts.setAside(),
                facts.traffic().intake());
    }

    private RunSummary summary() {
        return new RunSummary(
                journal.head(),
                new RunSubject(command, settings.conversions().window()),
                context.factsRead().map(this::sourceRead),
                context.journeysSeen().map(JourneyTotals::counts),
                new StepOutcomes(attribution, report, export),
                files,
                problem);
    }
}
