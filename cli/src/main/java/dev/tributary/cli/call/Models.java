package dev.tributary.cli.call;

import dev.tributary.cli.config.ConfiguredTypes;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.type.PerType;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The IHC model files that are named. */
public final class Models {
    private Models() {}

    /**
     * The files, against the working directory.
     *
     * @param usual of the types without one of their own
     */
    public static PerType<Path> of(Optional<String> usual, ConfiguredTypes types, Surroundings around) {
        Map<String, Path> byType = new HashMap<>();
        types.models().forEach((type, file) -> byType.put(type, around.resolve(file)));
        return new PerType<>(usual.map(around::resolve), byType);
    }
}
