package dev.tributary.cli.command.run;

import dev.tributary.cli.option.Debug;
import dev.tributary.cli.option.PipelineOptions;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.settings.Command;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The command {@code run}. */
@CommandLine.Command(
        name = "run",
        description = "All steps: journeys, attribution, report, CSV.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    PipelineOptions options = new PipelineOptions();

    @Mixin
    Debug debug = new Debug();

    public RunCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return new StepsCall(around, options).run(Command.RUN, Optional.empty());
    }
}
