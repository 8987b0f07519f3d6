package dev.tributary.cli.command.learn;

import dev.tributary.cli.option.WindowFlags;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The journeys to estimate from. */
final class TrainOptions {
    @Mixin
    LearnOptions learn = new LearnOptions();

    @Mixin
    WindowFlags window = new WindowFlags();

    @Option(
            names = "--weights",
            paramLabel = "I,H,C",
            description = "weights of initializer, holder, closer (default: 1,1,1)")
    Optional<String> weights = Optional.empty();
}
