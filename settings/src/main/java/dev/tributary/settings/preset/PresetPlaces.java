package dev.tributary.settings.preset;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places in a preset's queries where a table or a parameter is named: {@code {{events}}}. */
record PresetPlaces(Preset preset) {
    static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

    /**
     * Checks that each has a meaning.
     *
     * @throws IllegalArgumentException when one has none, or two
     */
    void check() {
        Set<String> known = new TreeSet<>(preset.tables().keySet());
        for (String parameter : preset.parameters().keySet()) {
            if (!known.add(parameter)) {
                throw new IllegalArgumentException(parameter + " is both a table and a parameter");
            }
        }
        preset.parameters()
                .values()
                .forEach(parameter -> parameter.column().ifPresent(column -> {
                    if (!preset.tables().containsKey(column.table())) {
                        throw new IllegalArgumentException(
                                "the values of " + parameter.name() + " are those of the table "
                                        + column.table() + ", and there are "
                                        + String.join(", ", preset.tables().keySet()) + " in preset.yml");
                    }
                }));
        preset.sql()
                .forEach((query, texts) -> texts.forEach((dialect, sql) -> check(
                        query.file(dialect),
                        query == PresetQuery.LEFT_OUT ? withoutQueries(sql, dialect) : sql,
                        known)));
        preset.tables().values().forEach(table -> table.names().forEach(name -> check("tables", name, known)));
        preset.assumes().forEach(sentence -> check("assumes", sentence, known));
        preset.leftOut()
                .values()
                .forEach(told -> told.filled(sentence -> {
                    check("left_out", sentence, known);
                    return sentence;
                }));
    }

    /** Returns the place of a query in the one that counts what it leaves out. */
    static String of(PresetQuery query) {
        return "{{" + query.label() + " query}}";
    }

    private String withoutQueries(String sql, String dialect) {
        String rest = sql;
        for (PresetQuery query : PresetQuery.values()) {
            if (query != PresetQuery.LEFT_OUT
                    && preset.sql().getOrDefault(query, Map.of()).containsKey(dialect)) {
                rest = rest.replace(of(query), "");
            }
        }
        return rest;
    }

    private static void check(String where, String text, Set<String> known) {
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!known.contains(place.group(1))) {
                throw new IllegalArgumentException(where + " has " + place.group() + ", and there are "
                        + String.join(", ", known) + " in preset.yml");
            }
        }
    }
}
