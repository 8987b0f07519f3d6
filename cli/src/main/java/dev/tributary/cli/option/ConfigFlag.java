package dev.tributary.cli.option;

import dev.tributary.cli.config.Layers;
import dev.tributary.cli.surroundings.Surroundings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where settings are that the command line does not hold. */
public final class ConfigFlag {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "configuration file (default: tributary.yml, if there is one)")
    public Optional<String> config = Optional.empty();

    /**
     * What lies below the command line. What was passed over there is told.
     *
     * @throws dev.tributary.core.TributaryException USAGE where a setting has no option's name
     */
    public Layers layers(Surroundings around) {
        Layers layers = Layers.read(around, config);
        layers.requireKnown(OptionNames.OF_STEPS);
        layers.notes(OptionNames.OF_STEPS).forEach(note -> around.err().println("note: " + note));
        around.err().flush();
        return layers;
    }
}
