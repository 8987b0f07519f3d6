package dev.tributary.cli.command.guess;

import dev.tributary.cli.option.JsonFlag;
import dev.tributary.cli.option.SourceFlag;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code guess}. It reads no configuration file, since it writes one. */
final class GuessOptions {
    @Mixin
    SourceFlag source = new SourceFlag();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "the file to write the proposal to, such as tributary.yml (default: none)")
    Optional<String> out = Optional.empty();

    @Mixin
    JsonFlag json = new JsonFlag();
}
