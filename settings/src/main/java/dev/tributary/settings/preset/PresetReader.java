package dev.tributary.settings.preset;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.mapping.Template;
import dev.tributary.core.text.Shown;
import dev.tributary.settings.yaml.MappingNode;
import dev.tributary.settings.yaml.YamlTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/** Reads the files of a preset. */
record PresetReader(String name, PresetFiles files) {
    private static final List<String> KEYS = List.of("title", "about", "assumes", "tables", "parameters", "left_out");
    private static final List<String> TABLE_KEYS = List.of("names", "needs", "columns", "optional");
    private static final List<String> PARAMETER_KEYS = List.of("kind", "default", "choices", "about", "values");

    /**
     * Reads it.
     *
     * @throws TributaryException USAGE when it has a mistake; the message says in which file
     */
    Preset read() {
        String description = files.text(PresetFiles.DESCRIPTION)
                .orElseThrow(() -> wrong("there is no " + files.where(PresetFiles.DESCRIPTION)));
        try {
            MappingNode root = YamlTree.read(description.getBytes(StandardCharsets.UTF_8))
                    .map(node -> new MappingNode("the preset", node))
                    .orElseThrow(() -> new IllegalArgumentException("it is empty"));
            root.requirePlainTexts();
            root.requireKeys(KEYS);
            Preset preset = new Preset(
                    name,
                    required(root, "title"),
                    required(root, "about").strip(),
                    root.texts("assumes"),
                    tables(root),
                    parameters(root),
                    sql(),
                    LeftOutNode.read(root));
            LeftOutNode.requireBoth(preset);
            new PresetPlaces(preset).check();
            return preset;
        } catch (IllegalArgumentException e) {
            throw wrong(files.where(PresetFiles.DESCRIPTION) + ": " + e.getMessage());
        } catch (JacksonException e) {
            throw wrong(files.where(PresetFiles.DESCRIPTION) + " is no YAML: "
                    + Shown.plain(e.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }

    private TributaryException wrong(String what) {
        return new TributaryException(
                ProblemKind.USAGE,
                "The preset " + Shown.plain(name) + " cannot be used: " + Shown.whole(what) + ".",
                "docs/reference/presets.md has the form of a preset.");
    }

    private static String required(MappingNode node, String key) {
        return node.text(key).orElseThrow(() -> new IllegalArgumentException(node.where() + " has no " + key));
    }

    private Map<PresetQuery, Map<String, String>> sql() {
        Map<PresetQuery, Map<String, String>> sql = new EnumMap<>(PresetQuery.class);
        for (PresetQuery query : PresetQuery.values()) {
            for (String dialect : PresetQuery.DIALECTS) {
                files.text(query.file(dialect))
                        .ifPresent(text -> sql.computeIfAbsent(query, any -> new TreeMap<>())
                                .put(dialect, text));
            }
        }
        if (sql.isEmpty()) {
            throw new IllegalArgumentException("there is no query beside it, such as sessions.duckdb.sql");
        }
        return sql;
    }

    private static Map<String, Template.Needed> tables(MappingNode root) {
        Map<String, Template.Needed> tables = new LinkedHashMap<>();
        root.child("tables").ifPresent(node -> {
            for (String key : node.keys()) {
                node.child(key).ifPresent(table -> tables.put(key, table(table)));
            }
        });
        return tables;
    }

    private static Template.Needed table(MappingNode node) {
        node.requireKeys(TABLE_KEYS);
        Map<String, Map<String, String>> columns = new TreeMap<>();
        node.child("columns").ifPresent(types -> {
            for (String dialect : PresetQuery.DIALECTS) {
                Map<String, String> typed = new TreeMap<>();
                for (String column : types.keys()) {
                    ColumnType.of(type(types, column), dialect).ifPresent(type -> typed.put(column, type));
                }
                columns.put(dialect, typed);
            }
        });
        List<String> names = node.texts("names");
        if (names.isEmpty()) {
            throw new IllegalArgumentException(node.where() + " has no names");
        }
        boolean optional = node.text("optional").map("true"::equals).orElse(false);
        return new Template.Needed(names, node.texts("needs"), columns, optional);
    }

    /** It comes into SQL as it is. */
    private static String type(MappingNode types, String column) {
        String type = required(types, column).strip();
        if (!ColumnType.isOne(type)) {
            throw types.wrong(column, type, "a type such as text, number or STRUCT(key VARCHAR)[]", List.of());
        }
        return type;
    }

    private static Map<String, PresetParameter> parameters(MappingNode root) {
        Map<String, PresetParameter> parameters = new LinkedHashMap<>();
        root.child("parameters").ifPresent(node -> {
            for (String key : node.keys()) {
                node.child(key).ifPresent(one -> parameters.put(key, parameter(key, one)));
            }
        });
        return parameters;
    }

    private static PresetParameter.Column column(MappingNode node, String text) {
        int point = text.indexOf('.');
        if (point < 1 || point == text.length() - 1) {
            throw node.wrong("values", text, "a table and a column of it, such as events.event_name", List.of());
        }
        return new PresetParameter.Column(text.substring(0, point), text.substring(point + 1));
    }

    private static PresetParameter parameter(String name, MappingNode node) {
        node.requireKeys(PARAMETER_KEYS);
        List<String> kinds = Arrays.stream(PresetParameter.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        String kind = required(node, "kind");
        if (!kinds.contains(kind)) {
            throw node.wrong("kind", kind, "one of " + String.join(", ", kinds), kinds);
        }
        List<String> usual = new ArrayList<>(node.texts("default"));
        PresetParameter parameter = new PresetParameter(
                name,
                PresetParameter.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                usual,
                node.texts("choices"),
                required(node, "about").strip(),
                node.text("values").map(text -> column(node, text)));
        if (!usual.isEmpty()) {
            parameter.checked(usual);
        }
        return parameter;
    }
}
