package dev.tributary.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.ihcapi.ApiKey;
import dev.tributary.store.file.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the API key: {@code IHC_API_KEY}, then {@code IHC_API_KEY_FILE}, first in the environment, then in {@code
 * .env}. There is no option for it, because every user of a machine can read command lines.
 */
public final class KeyFinder {
    /** The variable with the key. */
    public static final String KEY = "IHC_API_KEY";

    /** The variable with the name of the key file. */
    public static final String KEY_FILE = "IHC_API_KEY_FILE";

    private static final long MOST_BYTES = 64 << 10;

    private KeyFinder() {}

    /**
     * Returns the key, if one is set.
     *
     * @throws TributaryException AUTH when the key file cannot be read, USAGE when the key is invalid
     */
    public static Optional<ApiKey> find(Path folder, Map<String, String> environment, Map<String, String> dotEnv) {
        for (Map<String, String> layer : List.of(environment, dotEnv)) {
            String key = layer.getOrDefault(KEY, "");
            if (!key.isBlank()) {
                return Optional.of(ApiKey.of(key));
            }
            String file = layer.getOrDefault(KEY_FILE, "");
            if (!file.isBlank()) {
                return Optional.of(ApiKey.of(content(Layers.path(folder, file))));
            }
        }
        return Optional.empty();
    }

    /** Returns whether a key, or a key file, is set; nothing is read. */
    static boolean isSet(Map<String, String> environment, Map<String, String> dotEnv) {
        return Stream.of(environment, dotEnv)
                .flatMap(layer -> Stream.of(layer.getOrDefault(KEY, ""), layer.getOrDefault(KEY_FILE, "")))
                .anyMatch(value -> !value.isBlank());
    }

    private static String content(Path file) {
        try {
            byte[] bytes = InputFile.orStream("The key file", file, MOST_BYTES).bytes();
            return TextBytes.text(bytes);
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.AUTH,
                    "The key file " + file + ", named by " + KEY_FILE + ", cannot be read.",
                    "Check its path and rights.",
                    e);
        }
    }
}
