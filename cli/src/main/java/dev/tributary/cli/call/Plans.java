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

/** Adds to a plan of files what lies around every command: none may write over somebody's key or settings, used or not. */
public final class Plans {
    private Plans() {}

    /**
     * Looks whether a command's files go together.
     *
     * @param config the configuration file that the command line names
     * @throws TributaryException USAGE where they do not; nothing has been written then
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

    /** A command that needs nothing of it does not fail on account of it. */
    private static Map<String, String> dotEnv(Surroundings around) {
        try {
            return DotEnv.read(around.folder()).entries();
        } catch (TributaryException e) {
            return Map.of();
        }
    }
}
