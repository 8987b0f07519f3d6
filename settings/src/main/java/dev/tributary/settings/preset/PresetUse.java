package dev.tributary.settings.preset;

import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.ColumnRule;
import dev.tributary.core.intake.mapping.PresetCounting;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.core.intake.mapping.Template;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/**
 * A preset with what the user has set.
 *
 * @param preset the preset
 * @param values the values of parameters that were set, and the names of tables
 */
public record PresetUse(Preset preset, Map<String, List<String>> values) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException when one is not possible, or one that is needed is missing
     */
    public PresetUse {
        values = Map.copyOf(values);
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            check(preset, entry.getKey(), entry.getValue());
        }
        for (PresetParameter parameter : preset.parameters().values()) {
            if (parameter.kind() != PresetParameter.Kind.TEXTS
                    && parameter.usual().isEmpty()
                    && !values.containsKey(parameter.name())) {
                throw new IllegalArgumentException(
                        "the preset " + preset.name() + " needs " + parameter.name() + ", " + parameter.about());
            }
        }
    }

    private static void check(Preset preset, String name, List<String> values) {
        Optional<PresetParameter> parameter =
                Optional.ofNullable(preset.parameters().get(name));
        if (parameter.isPresent()) {
            parameter.get().checked(values);
        } else if (preset.tables().containsKey(name)) {
            values.forEach(value -> requireName(name, value));
        } else {
            Set<String> known = new LinkedHashSet<>(preset.parameters().keySet());
            known.addAll(preset.tables().keySet());
            throw new IllegalArgumentException("the preset " + preset.name() + " has no parameter "
                    + Shown.quoted(name)
                    + NearestMatch.of(name, known)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("; it has " + String.join(", ", known)));
        }
    }

    private static void requireName(String key, String value) {
        if (value.isBlank()
                || PresetPlaces.PLACE.matcher(value).find()
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(key + " is " + Shown.quoted(value) + ", which is no name of a table");
        }
    }

    /** Returns what is assumed. */
    public List<Assumption> assumptions() {
        return preset.assumes().stream()
                .map(sentence -> new Assumption(Assumption.Kind.PRESET, preset.name() + ": " + inWords(sentence)))
                .toList();
    }

    /** Returns the mapping of the table that a query makes; empty if the preset has no such query. */
    public Optional<TableMapping> mapping(PresetQuery query) {
        return Optional.ofNullable(preset.sql().get(query))
                .map(texts -> new TableMapping(Optional.of(query(query, texts)), columns(query), counting(query)));
    }

    private Relation query(PresetQuery query, Map<String, String> texts) {
        return new Relation.Templated(new Template(
                preset.name(), query.label() + " of the preset " + preset.name(), filled(texts), tables()));
    }

    /** Returns how the rows are counted that the preset leaves out of a table. */
    private Optional<PresetCounting> counting(PresetQuery query) {
        return query.table()
                .flatMap(table -> Optional.ofNullable(preset.leftOut().get(table))
                        .map(told -> new PresetCounting(
                                preset.name(),
                                table,
                                query(PresetQuery.LEFT_OUT, counting()),
                                told.filled(this::inWords))));
    }

    /** The text of another query of the preset may stand in it: a source that has run that one already reads its rows. */
    private Map<String, String> counting() {
        Map<String, String> texts = new TreeMap<>(preset.sql().getOrDefault(PresetQuery.LEFT_OUT, Map.of()));
        for (PresetQuery other : PresetQuery.values()) {
            preset.sql()
                    .getOrDefault(other, Map.of())
                    .forEach((dialect, sql) -> texts.computeIfPresent(
                            dialect, (any, text) -> text.replace(PresetPlaces.of(other), "(\n" + sql + "\n)")));
        }
        return texts;
    }

    /** On one line, whatever form it has in the description. */
    private String inWords(String sentence) {
        return filled(sentence, place -> valuesOf(place).isEmpty() ? "none" : String.join(", ", valuesOf(place)))
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static Map<Field, ColumnRule> columns(PresetQuery query) {
        ColumnRule timestamp = ColumnRule.of("timestamp");
        return switch (query) {
            case SESSIONS -> Map.of(Field.SESSION_TIMESTAMP, timestamp);
            case CONVERSIONS -> Map.of(Field.CONVERSION_TIMESTAMP, timestamp);
            case IDENTITIES, LEFT_OUT -> Map.of();
        };
    }

    private Map<String, String> filled(Map<String, String> texts) {
        Map<String, String> filled = new TreeMap<>();
        texts.forEach((dialect, sql) -> filled.put(
                dialect,
                filled(
                        sql,
                        place -> Optional.ofNullable(preset.parameters().get(place))
                                .map(parameter -> parameter.inSql(valuesOf(place), dialect))
                                .orElse("{{" + place + "}}"))));
        return filled;
    }

    private Map<String, Template.Needed> tables() {
        Map<String, Template.Needed> tables = new HashMap<>();
        preset.tables()
                .forEach((key, table) -> tables.put(
                        key, new Template.Needed(names(key, table), table.needs(), table.columns(), table.optional())));
        return tables;
    }

    private List<String> names(String key, Template.Needed table) {
        List<String> names = new ArrayList<>();
        for (String name : values.getOrDefault(key, table.names())) {
            names.add(filled(name, place -> String.join("", valuesOf(place))));
        }
        return names;
    }

    private List<String> valuesOf(String place) {
        return Optional.ofNullable(values.get(place))
                .orElseGet(() -> Optional.ofNullable(preset.parameters().get(place))
                        .map(PresetParameter::usual)
                        .orElse(List.of()));
    }

    private static String filled(String text, UnaryOperator<String> value) {
        return PresetPlaces.PLACE
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(value.apply(place.group(1))));
    }
}
