package dev.tributary.settings.preset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of parameters as one text: {@code idsite=1, conversion_events=purchase|lead}. A backslash takes what follows as it is. */
public final class PresetParameters {
    private PresetParameters() {}

    /**
     * Parses a text.
     *
     * @throws IllegalArgumentException when it has another form, or a name twice
     */
    public static Map<String, List<String>> of(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String entry : split(text, ',')) {
            List<String> sides = split(entry, '=');
            String name = plain(sides.get(0)).strip();
            if (sides.size() < 2 || name.isEmpty()) {
                throw new IllegalArgumentException(
                        "expected NAME=VALUE, NAME=VALUE|VALUE; \"" + entry.strip() + "\" has no =");
            }
            String value = entry.substring(sides.get(0).length() + 1);
            List<String> values =
                    split(value, '|').stream().map(one -> plain(one).strip()).toList();
            if (parameters.put(name, values.equals(List.of("")) ? List.of() : values) != null) {
                throw new IllegalArgumentException(name + " is there twice");
            }
        }
        return parameters;
    }

    /** Returns values as one text. */
    public static String text(Map<String, List<String>> parameters) {
        List<String> entries = new ArrayList<>();
        parameters.forEach((name, values) -> entries.add(escaped(name) + "="
                + String.join(
                        "|", values.stream().map(PresetParameters::escaped).toList())));
        return String.join(", ", entries);
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\,=|]", "\\\\$0");
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    /** At a character that has no backslash before it; the backslashes stay. */
    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int next = 0; next < text.length(); next++) {
            char found = text.charAt(next);
            if (found == at) {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            part.append(found);
            if (found == '\\' && next + 1 < text.length()) {
                next++;
                part.append(text.charAt(next));
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
