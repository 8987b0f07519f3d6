package dev.tributary.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of names in one text, separated by commas. A comma within a name is written {@code \,} and a backslash before
 * a comma or another backslash {@code \\}. Blanks around a name are ignored.
 */
public final class CommaList {
    private static final char COMMA = ',';
    private static final char ESCAPE = '\\';

    private CommaList() {}

    /** Returns the names, in order; a name is empty if there is nothing between two commas. */
    public static List<String> split(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == ESCAPE && i + 1 < text.length() && isEscaped(text.charAt(i + 1))) {
                i++;
                name.append(text.charAt(i));
            } else if (next == COMMA) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(next);
            }
        }
        names.add(name.toString().strip());
        return names;
    }

    /** Returns the text for these names. */
    public static String join(List<String> names) {
        return String.join(",", names.stream().map(CommaList::escaped).toList());
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace(",", "\\,");
    }

    private static boolean isEscaped(char next) {
        return next == COMMA || next == ESCAPE;
    }
}
