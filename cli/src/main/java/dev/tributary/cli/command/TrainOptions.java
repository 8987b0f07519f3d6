package dev.tributary.cli.command;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which journeys to learn from. */
final class TrainOptions {
    @Mixin
    LearnOptions learn = new LearnOptions();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "first day of conversions, YYYY-MM-DD, UTC")
    Optional<LocalDate> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "last day of conversions, inclusive")
    Optional<LocalDate> to = Optional.empty();

    @Option(
            names = "--weights",
            paramLabel = "I,H,C",
            description = "weights of initializer, holder, closer (default: 1,1,1)")
    Optional<String> weights = Optional.empty();
}
