package dev.tributary.cli.option;

import dev.tributary.core.type.TypeRules;
import dev.tributary.settings.ConfiguredTypes;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options for conversion types, together with {@code conversion_types} of the configuration file. */
public final class TypeFlags {
    @Option(
            names = "--conversion-type-column",
            paramLabel = "NAME",
            description = "the conversions' column that names their type (default: none)")
    public Optional<String> column = Optional.empty();

    /**
     * Returns the rules of this command.
     *
     * @param configured those of the configuration file
     */
    public TypeRules rules(ConfiguredTypes configured) {
        return configured.rules(column);
    }
}
