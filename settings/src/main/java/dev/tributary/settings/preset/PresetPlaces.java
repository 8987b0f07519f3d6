package dev.tributary.settings.preset;

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
        preset.sql().forEach((query, texts) -> texts.forEach((dialect, sql) -> check(query.file(dialect), sql, known)));
        preset.tables().values().forEach(table -> table.names().forEach(name -> check("tables", name, known)));
        preset.assumes().forEach(sentence -> check("assumes", sentence, known));
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
