package dev.tributary.cli.command.ledger;

import dev.tributary.cli.option.PresetFlags;
import dev.tributary.cli.option.StatusOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The user to erase. */
final class ForgetOptions {
    @Option(names = "--user", paramLabel = "ID", description = "the user, looked up in --db")
    Optional<String> user = Optional.empty();

    @Option(
            names = "--conversion",
            paramLabel = "ID",
            description = "a conversion of a user who is no longer in the source; may be repeated")
    List<String> conversions = new ArrayList<>();

    @Mixin
    PresetFlags preset = new PresetFlags();

    @Mixin
    StatusOptions status = new StatusOptions();
}
