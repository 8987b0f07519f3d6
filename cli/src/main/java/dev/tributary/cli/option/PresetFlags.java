package dev.tributary.cli.option;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.settings.Layers;
import dev.tributary.settings.SourceRules;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The preset of the source. */
public final class PresetFlags {
    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "the preset that makes sessions and conversions of an export, or its folder (default: none)")
    public Optional<String> preset = Optional.empty();

    @Option(
            names = "--preset-parameters",
            paramLabel = "TEXT",
            description = "the preset's parameters: 'idsite=1, events=purchase|lead'")
    public Optional<String> parameters = Optional.empty();

    /**
     * Returns the rules about the source: those of the preset, and over them those of the configuration file.
     *
     * @throws dev.tributary.core.TributaryException USAGE when there is no such preset
     */
    public IntakeRules rules(Layers layers, Surroundings around) {
        return SourceRules.of(layers.file().intake(), preset, parameters, around::resolve);
    }
}
