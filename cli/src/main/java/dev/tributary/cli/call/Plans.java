package dev.tributary.cli.call;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.TributaryException;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.settings.DotEnv;
import dev.tributary.settings.KeyFinder;
import dev.tributary.settings.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds the files that every command could overwrite: nobody's key or settings may be overwritten, even if the command
 * does not use them.
 */
public final class Plans {
    private Plans() {}

    /**
     * Checks a command's files for conflicts.
     *
     * @param config the configuration file given on the command line
     * @throws TributaryException USAGE when there is a conflict; nothing has been written then
     */
    public static void check(FilePlan plan, Optional<String> config, Surroundings around) {
        Map<String, String> dotEnv = dotEnv(around);
        plan.reads("file of settings and keys", around.resolve(DotEnv.FILE));
        plan.reads("configuration file", around.resolve(Layers.DEFAULT_FILE));
        List<String> configurations = new ArrayList<>();
        config.ifPresent(configurations::add);
        for (Map<String, String> layer : List.of(around.environment(), dotEnv)) {
            value(layer, Layers.CONFIG).ifPresent(configurations::add);
            value(layer, KeyFinder.KEY_FILE).ifPresent(file -> plan.reads("key file", around.resolve(file)));
        }
        configurations.forEach(file -> plan.reads("configuration file", around.resolve(file)));
        plan.check();
    }

    private static Optional<String> value(Map<String, String> layer, String name) {
        return Optional.ofNullable(layer.get(name)).filter(text -> !text.isBlank());
    }

    /** A command that needs nothing from it must not fail because of it. */
    private static Map<String, String> dotEnv(Surroundings around) {
        try {
            return DotEnv.read(around.folder()).entries();
        } catch (TributaryException e) {
            return Map.of();
        }
    }
}
