package dev.tributary.core.intake.layout;

import dev.tributary.core.text.Shown;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes names as YAML and SQL have them, in quotes if they need some. Stateless. */
public final class YamlName {
    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private YamlName() {}

    /** Returns a name as YAML has it. */
    public static String of(String name) {
        return BARE.matcher(name).matches() && !WORDS.contains(name.toLowerCase(Locale.ROOT))
                ? name
                : '"' + Shown.whole(name).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String sql(String name) {
        return BARE.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
