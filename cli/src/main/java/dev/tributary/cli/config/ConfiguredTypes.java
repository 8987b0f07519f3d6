package dev.tributary.cli.config;

import dev.tributary.core.type.TypeRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The conversion types of the configuration file, in their order. Immutable.
 *
 * @param entries one for each rule; several may be of the same type
 */
public record ConfiguredTypes(List<Entry> entries) {
    /** None. */
    public static final ConfiguredTypes NONE = new ConfiguredTypes(List.of());

    /**
     * One entry.
     *
     * @param rule which conversions are of the type
     * @param conversionType the service's conversion type for them, not blank
     * @param model the model file for them, as it stands there
     */
    public record Entry(TypeRule rule, Optional<String> conversionType, Optional<String> model) {}

    public ConfiguredTypes {
        entries = List.copyOf(entries);
        ids(entries, Entry::conversionType, "conv_type_id");
        ids(entries, Entry::model, "model");
    }

    /** The rules, in their order. */
    public List<TypeRule> rules() {
        return entries.stream().map(Entry::rule).toList();
    }

    /** The service's conversion types, by the name of ours. */
    public Map<String, String> conversionTypes() {
        return ids(entries, Entry::conversionType, "conv_type_id");
    }

    /** The model files, by the name of the type. */
    public Map<String, String> models() {
        return ids(entries, Entry::model, "model");
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
