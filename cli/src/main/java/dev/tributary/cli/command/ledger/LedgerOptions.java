package dev.tributary.cli.command.ledger;

import dev.tributary.cli.option.StatusOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The action of {@code ledger}. */
final class LedgerOptions {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "list|doubt|gc",
            defaultValue = "list",
            description = "what to do (default: ${DEFAULT-VALUE})")
    String action = "list";

    @Option(
            names = "--keep-days",
            paramLabel = "N",
            defaultValue = "90",
            description = "gc: how long raw answers are kept (default: ${DEFAULT-VALUE})")
    int keepDays = 90;

    @Mixin
    StatusOptions status = new StatusOptions();
}
