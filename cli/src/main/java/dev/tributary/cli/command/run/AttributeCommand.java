package dev.tributary.cli.command.run;

import dev.tributary.cli.option.Debug;
import dev.tributary.cli.option.PipelineOptions;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.settings.Command;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code attribute}. */
@CommandLine.Command(
        name = "attribute",
        description = "Attribute the journeys and store each session's share.",
        mixinStandardHelpOptions = true)
public final class AttributeCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    PipelineOptions options = new PipelineOptions();

    @Option(
            names = "--journeys",
            paramLabel = "FILE",
            description = "take the journeys from a file that 'tributary journeys' wrote")
    Optional<String> journeys = Optional.empty();

    @Mixin
    Debug debug = new Debug();

    public AttributeCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return new StepsCall(around, options).run(Command.ATTRIBUTE, journeys.map(around::resolve));
    }
}
