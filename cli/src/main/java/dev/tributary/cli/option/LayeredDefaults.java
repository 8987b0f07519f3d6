package dev.tributary.cli.option;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.settings.Layers;
import dev.tributary.settings.SettingNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Sets options that were not given from the layers below the command line; only for commands that run steps. */
public final class LayeredDefaults implements IDefaultValueProvider {
    private static final String CONFIG = "config";

    private final Surroundings around;
    private @Nullable Layers layers;

    public LayeredDefaults(Surroundings around) {
        this.around = around;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !takesLayers(option)) {
            return null;
        }
        return layers().value(name(option)).orElse(null);
    }

    private static boolean takesLayers(OptionSpec option) {
        return option.command().findOption("--" + CONFIG) != null && SettingNames.ALL.contains(name(option));
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    private Layers layers() {
        if (layers == null) {
            layers = Layers.read(around.folder(), around.environment(), configured(around.arguments()));
        }
        return layers;
    }

    /** Defaults are needed before the options are parsed, so this option is looked up separately. */
    private static Optional<String> configured(List<String> args) {
        String flag = "--" + CONFIG;
        Stream<String> joined =
                args.stream().filter(arg -> arg.startsWith(flag + "=")).map(arg -> arg.substring(flag.length() + 1));
        int index = args.indexOf(flag);
        Stream<String> apart = index >= 0 && index + 1 < args.size() ? Stream.of(args.get(index + 1)) : Stream.empty();
        return Stream.concat(joined, apart).findFirst();
    }
}
