package dev.tributary.settings;

import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.settings.preset.PresetParameters;
import dev.tributary.settings.preset.PresetQuery;
import dev.tributary.settings.preset.PresetUse;
import dev.tributary.settings.preset.Presets;
import dev.tributary.settings.yaml.MappingNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads {@code preset}: a name, or a mapping with the name and parameters.
 *
 * @param where the keys that lead to it
 * @param name the name, or the path of a folder
 * @param parameters the values of each parameter
 */
record PresetNode(String where, String name, Map<String, List<String>> parameters) {
    private static final String NAME = "name";

    /** Returns what a key has; empty if it is not there. */
    static Optional<PresetNode> of(MappingNode parent, String key) {
        if (!parent.isMapping(key)) {
            return parent.text(key).map(name -> new PresetNode(parent.where() + "." + key, name, Map.of()));
        }
        return parent.child(key).map(node -> {
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            node.keys().stream()
                    .filter(parameter -> !parameter.equals(NAME))
                    .forEach(parameter -> parameters.put(parameter, node.texts(parameter)));
            return new PresetNode(
                    node.where(),
                    node.text(NAME).orElseThrow(() -> new IllegalArgumentException(node.where() + " has no " + NAME)),
                    parameters);
        });
    }

    /** Returns it as settings, by their keys. */
    Map<String, String> values() {
        return parameters.isEmpty()
                ? Map.of("preset", name)
                : Map.of("preset", name, "preset_parameters", PresetParameters.text(parameters));
    }

    /** Returns the preset with its parameters. */
    PresetUse use(Function<String, Path> resolve) {
        return new PresetUse(Presets.find(name, resolve), parameters);
    }

    /** Returns the mapping of one table. The users of conversions are those of the preset's conversions. */
    TableMapping mapping(SourceTable table, PresetUse use) {
        SourceTable made = table == SourceTable.USER_FROM ? SourceTable.CONVERSIONS : table;
        for (PresetQuery query : PresetQuery.values()) {
            Optional<TableMapping> found =
                    query.table().equals(Optional.of(made)) ? use.mapping(query) : Optional.<TableMapping>empty();
            if (found.isPresent()) {
                return made == table
                        ? found.get()
                        : new TableMapping(found.get().relation(), Map.of());
            }
        }
        throw new IllegalArgumentException(
                where + ": the preset " + name + " has no query of " + ReferenceNames.key(made));
    }
}
