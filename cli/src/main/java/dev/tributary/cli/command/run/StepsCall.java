package dev.tributary.cli.command.run;

import dev.tributary.cli.call.Plans;
import dev.tributary.cli.call.SettingsAssembler;
import dev.tributary.cli.call.StopSignal;
import dev.tributary.cli.call.Version;
import dev.tributary.cli.option.PipelineOptions;
import dev.tributary.cli.output.Browser;
import dev.tributary.cli.output.Complaint;
import dev.tributary.cli.output.ProgressLine;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.pipeline.files.StepFiles;
import dev.tributary.pipeline.record.RunIds;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.settings.StepName;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.report.run.Forms;
import dev.tributary.report.run.RunJson;
import dev.tributary.report.run.RunText;
import dev.tributary.settings.Layers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Runs one or all steps and shows the outcome: the common part of the commands in this package. */
final class StepsCall {
    private static final String JSON_FILE = ".json";

    private final Surroundings around;
    private final PipelineOptions options;

    StepsCall(Surroundings around, PipelineOptions options) {
        this.around = around;
        this.options = options;
    }

    /** @param journeys the file to take the journeys from */
    int run(Command command, Optional<Path> journeys) {
        Optional<PublishedCall> published = PublishedCall.of(command, around, options);
        if (published.isPresent()) {
            return told(published.get().run(command));
        }
        Layers layers = options.config.layers(around);
        boolean attributes = command.steps().contains(StepName.ATTRIBUTE);
        Path out = options.out.folder(around);
        boolean namesFile = command == Command.JOURNEYS && options.out.out.endsWith(JSON_FILE);
        RunSettings settings = new SettingsAssembler(options, around, layers)
                .settings(
                        namesFile ? Optional.ofNullable(out.getParent()).orElse(around.folder()) : out,
                        namesFile ? Optional.of(out) : journeys,
                        attributes);
        FilePlan plan = StepFiles.of(command, settings, Forms.ALL)
                .readsModels(layers.file().types().modelFiles(options.model, around::resolve));
        Plans.check(plan, options.config.config, around);
        Optional<String> id = options.runId.map(RunIds::checked);
        if (!command.keepsResults()) {
            return run(command, settings, RunCall.by(Version.text()).withId(id));
        }
        try (StopSignal signal = StopSignal.duringRun(this::sayThatItStops)) {
            return run(command, settings, new RunCall(Version.text(), id, Clock.systemUTC(), signal::asked));
        }
    }

    private int run(Command command, RunSettings settings, RunCall call) {
        RunSummary summary;
        try (ProgressLine progress = ProgressLine.on(around)) {
            summary = Pipeline.run(command, settings, call, Forms.ALL, progress);
        }
        return told(summary);
    }

    private int told(RunSummary summary) {
        show(summary);
        if (options.page.open) {
            options.page
                    .settings(options.out.folder(around), around)
                    .map(PageSettings::file)
                    .filter(summary.files()::contains)
                    .ifPresent(page -> Browser.open(page, around));
        }
        return summary.exitCode().code();
    }

    private void sayThatItStops() {
        around.err().println("stopping after the answers to requests in flight are stored ...");
        around.err().flush();
    }

    private void show(RunSummary summary) {
        if (options.json.wanted) {
            around.out().println(RunJson.of(summary));
        } else {
            RunText.lines(summary, around.screen()).forEach(around.out()::println);
        }
        around.out().flush();
        summary.problem().ifPresent(problem -> Complaint.print(problem, around));
    }
}
