package dev.tributary.guess;

import dev.tributary.core.text.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes texts as YAML, so that each is read as the same text again. */
final class YamlText {
    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_./+-]*(?::[A-Za-z0-9_./+-]+)*");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,14}");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private YamlText() {}

    static String of(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        if (BARE.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                quoted.append(c > 0xFFFF ? String.format("\\U%08X", c) : String.format("\\u%04X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    static String of(List<String> texts) {
        return texts.size() == 1
                ? of(texts.get(0))
                : texts.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Returns a comment, which is one line whatever it says. */
    static String comment(String text) {
        return "# " + Shown.whole(text);
    }
}
