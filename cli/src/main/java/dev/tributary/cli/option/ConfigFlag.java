package dev.tributary.cli.option;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.settings.Layers;
import dev.tributary.settings.SettingNames;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option for the configuration file. */
public final class ConfigFlag {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "configuration file (default: tributary.yml, if there is one)")
    public Optional<String> config = Optional.empty();

    /**
     * Returns the layers below the command line, and prints their notes.
     *
     * @throws dev.tributary.core.TributaryException USAGE when a setting is not the name of an option
     */
    public Layers layers(Surroundings around) {
        Layers layers = Layers.read(around.folder(), around.environment(), config);
        layers.requireKnown(SettingNames.ALL);
        layers.notes(SettingNames.ALL).forEach(note -> around.err().println("note: " + note));
        around.err().flush();
        return layers;
    }
}
