package dev.tributary.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.type.PerType;
import dev.tributary.core.type.TypeRule;
import dev.tributary.core.type.TypeRules;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The conversion types of the configuration file, in order. Immutable.
 *
 * @param entries one for each rule; several may have the same type
 */
public record ConfiguredTypes(List<Entry> entries) {
    /** An instance without conversion types. */
    public static final ConfiguredTypes NONE = new ConfiguredTypes(List.of());

    /**
     * One entry.
     *
     * @param rule the rule of the type
     * @param conversionType the service's conversion type, not blank
     * @param model the model file, as written
     */
    public record Entry(TypeRule rule, Optional<String> conversionType, Optional<String> model) {}

    public ConfiguredTypes {
        entries = List.copyOf(entries);
        ids(entries, Entry::conversionType, "conv_type_id");
        ids(entries, Entry::model, "model");
    }

    /**
     * Returns the rules for the types of conversions.
     *
     * @param column the conversions' column that contains their type, if there is one
     * @throws TributaryException USAGE when the rules contradict each other
     */
    public TypeRules rules(Optional<String> column) {
        try {
            return new TypeRules(column, entries.stream().map(Entry::rule).toList());
        } catch (IllegalArgumentException e) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The conversion types are invalid: " + e.getMessage() + ".",
                    "See conversion_types in docs/reference/configuration.md.");
        }
    }

    /** Returns the service's conversion types, by the name of ours. */
    public Map<String, String> conversionTypes() {
        return ids(entries, Entry::conversionType, "conv_type_id");
    }

    /**
     * Returns the configured IHC model files.
     *
     * @param usual the file for types without one of their own
     * @param resolve makes an absolute path of one that may be relative
     */
    public PerType<Path> modelFiles(Optional<String> usual, Function<String, Path> resolve) {
        Map<String, Path> byType = new HashMap<>();
        ids(entries, Entry::model, "model").forEach((type, file) -> byType.put(type, resolve.apply(file)));
        return new PerType<>(usual.map(resolve), byType);
    }

    private static Map<String, String> ids(List<Entry> entries, Function<Entry, Optional<String>> value, String what) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (Entry entry : entries) {
            value.apply(entry).ifPresent(given -> {
                String other = ids.putIfAbsent(entry.rule().type(), given);
                if (other != null && !other.equals(given)) {
                    throw new IllegalArgumentException(
                            "the type '" + entry.rule().type() + "' has two values for " + what);
                }
            });
        }
        return ids;
    }
}
