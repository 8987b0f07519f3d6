package dev.tributary.cli.command;

import dev.tributary.cli.config.Layers;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.pipeline.summary.PlanSummary;
import dev.tributary.report.plan.PlanJson;
import dev.tributary.report.plan.PlanText;
import java.util.Optional;

/** Shows what a run would send and store. */
final class PlanCommand {
    private final Surroundings around;
    private final PipelineOptions options;

    PlanCommand(Surroundings around, PipelineOptions options) {
        this.around = around;
        this.options = options;
    }

    int run() {
        Layers layers = options.config.layers(around);
        RunSettings settings = new SettingsAssembler(options, around, layers)
                .settings(options.out.folder(around), Optional.empty(), true);
        PlanSummary plan = Pipeline.plan(settings);
        if (options.json.wanted) {
            around.out().println(PlanJson.of(plan));
        } else {
            PlanText.lines(plan).forEach(around.out()::println);
        }
        around.out().flush();
        return ExitCode.SUCCESS.code();
    }
}
