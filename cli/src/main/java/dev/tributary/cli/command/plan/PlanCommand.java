package dev.tributary.cli.command.plan;

import dev.tributary.cli.call.SettingsAssembler;
import dev.tributary.cli.option.Debug;
import dev.tributary.cli.option.PipelineOptions;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.pipeline.summary.PlanSummary;
import dev.tributary.report.plan.PlanJson;
import dev.tributary.report.plan.PlanText;
import dev.tributary.settings.Layers;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code plan}. */
@Command(
        name = "plan",
        description = "Show what a run would send and store, and what it would cost. Sends nothing.",
        mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    PipelineOptions options = new PipelineOptions();

    @Mixin
    Debug debug = new Debug();

    public PlanCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
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
