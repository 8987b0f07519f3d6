package dev.tributary.cli.command.status;

import dev.tributary.cli.option.StatusOptions;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What to do with the runs, and with which. */
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
            description = "the run to show: its id, or as much of it as no other has")
    Optional<String> id = Optional.empty();

    @Mixin
    StatusOptions status = new StatusOptions();
}
