package dev.tributary.cli.command.run;

import dev.tributary.cli.option.Debug;
import dev.tributary.cli.option.PipelineOptions;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.settings.Command;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The command {@code journeys}. */
@CommandLine.Command(
        name = "journeys",
        description = {
            "Build the customer journeys and write them in the format of the API.",
            "Here --out may also name the file itself, if its name ends in .json."
        },
        mixinStandardHelpOptions = true)
public final class JourneysCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    PipelineOptions options = new PipelineOptions();

    @Mixin
    Debug debug = new Debug();

    public JourneysCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return new StepsCall(around, options).run(Command.JOURNEYS, Optional.empty());
    }
}
