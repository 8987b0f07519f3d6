package dev.tributary.core.intake.layout;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types as databases write them: {@code STRUCT("key" VARCHAR, value BIGINT)[]}. */
final class TypeText {
    /** A field of a nested type, and its type. */
    private static final Pattern FIELD = Pattern.compile("([a-z0-9_]+) ([a-z0-9_]+)");

    private TypeText() {}

    /**
     * Returns whether a column can be used as if it had another type: it has the type, or is nested and has all fields
     * of it, in the same types. A type that is not nested and not known is taken as it is.
     */
    static boolean covers(String has, String wanted) {
        String there = plain(has);
        String needed = plain(wanted);
        if (there.isEmpty() || there.equals(needed)) {
            return true;
        }
        Set<String> fields = fields(needed);
        return !fields.isEmpty() && fields(there).containsAll(fields);
    }

    private static String plain(String type) {
        return type.replace("\"", "").toLowerCase(Locale.ROOT).strip();
    }

    private static Set<String> fields(String type) {
        Set<String> fields = new HashSet<>();
        Matcher field = FIELD.matcher(type);
        while (field.find()) {
            fields.add(field.group());
        }
        return fields;
    }
}
