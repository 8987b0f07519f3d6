package dev.tributary.cli.command.preset;

import dev.tributary.cli.option.Debug;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.settings.preset.Preset;
import dev.tributary.settings.preset.PresetCopy;
import dev.tributary.settings.preset.Presets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code presets}. */
@Command(
        name = "presets",
        description = "List the presets for known exports, show the SQL of one, or copy it to change it.",
        mixinStandardHelpOptions = true)
public final class PresetsCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    PresetsOptions options = new PresetsOptions();

    @Mixin
    Debug debug = new Debug();

    public PresetsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        List<String> lines = switch (options.action) {
            case LIST ->
                PresetText.list(Presets.names().stream()
                        .map(name -> Presets.find(name, around::resolve))
                        .toList());
            case SHOW -> PresetText.whole(named());
            case EJECT -> ejected();
        };
        lines.forEach(around.out()::println);
        around.out().flush();
        return ExitCode.SUCCESS.code();
    }

    private String name() {
        return options.name.orElseThrow(() -> new TributaryException(
                ProblemKind.USAGE,
                "No preset is named.",
                "Name one of " + String.join(", ", Presets.names()) + ", as in: tributary presets show ga4."));
    }

    private Preset named() {
        return Presets.find(name(), around::resolve);
    }

    private List<String> ejected() {
        String name = name();
        Path folder = around.resolve(options.out.orElse(name));
        PresetCopy copy = PresetCopy.of(name, folder);
        return PresetText.copied(name, options.out.orElse(name), copy.files());
    }
}
