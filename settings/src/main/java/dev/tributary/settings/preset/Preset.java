package dev.tributary.settings.preset;

import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.PresetCounting;
import dev.tributary.core.intake.mapping.Template;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * What is known of an export: its tables, and the SQL that makes the canonical tables of them. Immutable and
 * thread-safe.
 *
 * @param name its name, or that of its folder
 * @param title what it reads, in a few words
 * @param about what there is to know about it, in sentences
 * @param assumes what it assumes, a sentence each without a full stop; said at each reading
 * @param tables the tables that its queries read, by the name they have there
 * @param parameters what users can set, by name
 * @param sql the queries, by dialect
 * @param leftOut what its query {@link PresetQuery#LEFT_OUT} counts, by the table that rows are left out of
 */
// More than 7: these are the keys of preset.yml, and the files beside it.
public record Preset(
        String name,
        String title,
        String about,
        List<String> assumes,
        Map<String, Template.Needed> tables,
        Map<String, PresetParameter> parameters,
        Map<PresetQuery, Map<String, String>> sql,
        Map<SourceTable, PresetCounting.Told> leftOut) {
    // More than 7: these are the keys of preset.yml, and the files beside it.
    public Preset {
        assumes = List.copyOf(assumes);
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        sql = Collections.unmodifiableMap(new EnumMap<>(sql));
        leftOut = Collections.unmodifiableMap(new EnumMap<>(leftOut));
    }

    /** Returns the names under which a table is looked for without a setting, in their order. */
    public List<String> usualNames(String table) {
        Template.Needed needed = tables.get(table);
        return needed == null
                ? List.of()
                : needed.names().stream().map(this::filled).toList();
    }

    private String filled(String name) {
        return PresetPlaces.PLACE
                .matcher(name)
                .replaceAll(place -> Matcher.quoteReplacement(Optional.ofNullable(parameters.get(place.group(1)))
                        .map(parameter -> String.join("", parameter.usual()))
                        .orElse("")));
    }

    /** Returns the tables that a query reads, by their names there; none if there is no such query. */
    public Set<String> tablesOf(PresetQuery query) {
        Set<String> read = new TreeSet<>();
        sql.getOrDefault(query, Map.of())
                .values()
                .forEach(text -> tables.keySet().stream()
                        .filter(table -> text.contains("{{" + table + "}}"))
                        .forEach(read::add));
        return read;
    }

    /** Returns the dialects in which it has a query. */
    public Set<String> dialects() {
        Set<String> dialects = new TreeSet<>();
        sql.values().forEach(queries -> dialects.addAll(queries.keySet()));
        return dialects;
    }
}
