package dev.tributary.cli.option;

import dev.tributary.core.type.Selection;
import dev.tributary.settings.ConfiguredTypes;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The selected conversions of a read-only command. */
public final class SelectionFlags {
    @Mixin
    public WindowFlags days = new WindowFlags();

    @Mixin
    public TypeFlags types = new TypeFlags();

    @Option(
            names = "--only-type",
            paramLabel = "NAME",
            description = "only conversions of this conversion type (default: all)")
    public Optional<String> only = Optional.empty();

    public Selection selection(ConfiguredTypes configured) {
        return new Selection(days.window(), types.rules(configured), only);
    }
}
