package dev.tributary.cli.option;

import dev.tributary.cli.config.ConfiguredTypes;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.type.TypeRules;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How conversions are told apart, together with {@code conversion_types} of the configuration file. */
public final class TypeFlags {
    @Option(
            names = "--conversion-type-column",
            paramLabel = "NAME",
            description = "the conversions' column that names their type (default: none)")
    public Optional<String> column = Optional.empty();

    /**
     * The rules of this command.
     *
     * @param configured those of the configuration file
     */
    public TypeRules rules(ConfiguredTypes configured) {
        try {
            return new TypeRules(column, configured.rules());
        } catch (IllegalArgumentException e) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The conversion types make no sense: " + e.getMessage() + ".",
                    "See docs/reference/configuration.md for how conversion_types are written.");
        }
    }
}
