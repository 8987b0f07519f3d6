package dev.tributary.pipeline;

import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.Facts;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.settings.StepName;
import dev.tributary.pipeline.step.AttributeStep;
import dev.tributary.pipeline.step.ExportStep;
import dev.tributary.pipeline.step.JourneysStep;
import dev.tributary.pipeline.step.ListFiles;
import dev.tributary.pipeline.step.PlanStep;
import dev.tributary.pipeline.step.ReportStep;
import dev.tributary.pipeline.step.RunContext;
import dev.tributary.pipeline.step.RunListener;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.PlanSummary;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.pipeline.summary.RunSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a command's steps one after another and says what they did. */
public final class Pipeline {
    private final Command command;
    private final RunSettings settings;
    private final RunListener listener;
    private final List<Path> files = new ArrayList<>();
    private Optional<AttributionCounts> attribution = Optional.empty();
    private Optional<ReportOutcome> report = Optional.empty();
    private Optional<TributaryException> problem = Optional.empty();

    private Pipeline(Command command, RunSettings settings, RunListener listener) {
        this.command = command;
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * Runs a command. A failure that a user can act on ends it and stands in the summary; what was done until then
     * stands too.
     */
    public static RunSummary run(Command command, RunSettings settings, RunListener listener) {
        return new Pipeline(command, settings, listener).run();
    }

    /** Says what a run would do; it sends nothing and changes nothing. */
    public static PlanSummary plan(RunSettings settings) {
        try (RunContext context = new RunContext(settings)) {
            return PlanStep.run(context);
        }
    }

    private RunSummary run() {
        try (RunContext context = new RunContext(settings)) {
            try {
                for (StepName step : command.steps()) {
                    if (goesOn()) {
                        listener.step(step);
                        take(step, context);
                    }
                }
                files.addAll(ListFiles.write(context, attribution, report));
            } catch (TributaryException failure) {
                problem = Optional.of(failure);
            }
            return summary(context);
        }
    }

    /** After a step that stopped early, or a report that was withheld, nothing further is published. */
    private boolean goesOn() {
        return problem.isEmpty() && report.flatMap(ReportOutcome::withheld).isEmpty();
    }

    private void take(StepName step, RunContext context) {
        switch (step) {
            case JOURNEYS -> files.add(JourneysStep.run(context));
            case ATTRIBUTE -> {
                AttributeStep.Result result = AttributeStep.run(context, listener);
                attribution = Optional.of(result.counts());
                problem = result.stopped();
            }
            case REPORT -> report = Optional.of(ReportStep.run(context));
            case EXPORT -> files.add(ExportStep.run(context));
        }
    }

    private RunSummary summary(RunContext context) {
        return new RunSummary(
                command,
                settings,
                context.factsRead().map(Facts::counts),
                context.factsRead().map(Facts::setAside).orElse(List.of()),
                context.journeysBuilt().map(JourneysStep::count),
                attribution,
                report,
                files,
                problem);
    }
}
