package dev.tributary.cli.command;

import dev.tributary.cli.config.ConfiguredTypes;
import dev.tributary.core.type.Selection;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which conversions a command looks at that only looks. */
final class SelectionFlags {
    @Mixin
    WindowFlags days = new WindowFlags();

    @Mixin
    TypeFlags types = new TypeFlags();

    @Option(
            names = "--only-type",
            paramLabel = "NAME",
            description = "only conversions of this conversion type (default: all)")
    Optional<String> only = Optional.empty();

    Selection selection(ConfiguredTypes configured) {
        return new Selection(days.window(), types.rules(configured), only);
    }
}
