package dev.tributary.cli.command.preset;

import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code presets}. */
final class PresetsOptions {
    /** What is done. */
    enum Action {
        /** Lists all. */
        LIST,
        /** Shows one, with its SQL. */
        SHOW,
        /** Copies the files of one into a folder. */
        EJECT
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "list|show|eject", description = "what to do (default: list)")
    Action action = Action.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "the preset, or its folder")
    Optional<String> name = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "the folder that eject makes (default: the name of the preset, in the working directory)")
    Optional<String> out = Optional.empty();
}
