package dev.tributary.cli.command.preview;

import dev.tributary.pipeline.preview.SettingInUse;
import dev.tributary.settings.Layers;
import dev.tributary.settings.SettingNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Finds the places that the settings of a command have their values from. */
final class SettingPlaces {
    private static final String COMMAND_LINE = "command line";

    /** This changes the form of the output, and nothing else. */
    private static final String JSON = "json";

    private SettingPlaces() {}

    /** Returns the settings that are not the default, in the order of their reference. */
    static List<SettingInUse> of(CommandSpec command, Layers layers) {
        List<SettingInUse> made = new ArrayList<>();
        for (String name : SettingNames.ALL) {
            if (command.findOption("--" + name) != null && !name.equals(JSON)) {
                given(command, name)
                        .map(value -> new SettingInUse(SettingNames.key(name), value, COMMAND_LINE))
                        .or(() -> layers.value(name)
                                .map(value -> new SettingInUse(SettingNames.key(name), value, layers.place(name))))
                        .ifPresent(made::add);
            }
        }
        return made;
    }

    /** Returns the value on the command line. */
    private static Optional<String> given(CommandSpec command, String name) {
        OptionSpec option = command.commandLine().getParseResult().matchedOption("--" + name);
        return option == null ? Optional.empty() : Optional.of(String.join(",", option.originalStringValues()));
    }
}
