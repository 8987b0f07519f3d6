package dev.tributary.cli.command.run;

import dev.tributary.cli.option.Debug;
import dev.tributary.cli.option.PipelineOptions;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.settings.Command;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The command {@code export}. */
@CommandLine.Command(
        name = "export",
        description = "Write the published report as channel_reporting.csv.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    PipelineOptions options = new PipelineOptions();

    @Mixin
    Debug debug = new Debug();

    public ExportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return new StepsCall(around, options).run(Command.EXPORT, Optional.empty());
    }
}
