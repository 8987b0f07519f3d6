package dev.tributary.cli.command.status;

import dev.tributary.cli.option.StatusOptions;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The action of {@code runs}, and the run. */
final class RunsOptions {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "list|show",
            defaultValue = "list",
            description = "what to do (default: ${DEFAULT-VALUE})")
    String action = "list";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "the run to show: its id or a unique prefix of it")
    Optional<String> id = Optional.empty();

    @Mixin
    StatusOptions status = new StatusOptions();
}
