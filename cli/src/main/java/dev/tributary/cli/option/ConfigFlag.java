package dev.tributary.cli.option;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.settings.Layers;
import dev.tributary.settings.SettingNames;
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
        Layers layers = Layers.read(around.folder(), around.environment(), config);
        layers.requireKnown(SettingNames.ALL);
        layers.notes(SettingNames.ALL).forEach(note -> around.err().println("note: " + note));
        around.err().flush();
        return layers;
    }
}
