package dev.tributary.testing.docs;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Output as shown in a document: {@code ...} alone matches any lines, and inside a line any text. */
public final class ShownOutput {
    private static final String LEFT_OUT = "...";

    private final List<String> shown;

    /** @param shown the lines */
    public ShownOutput(List<String> shown) {
        this.shown = shown;
    }

    /** Returns whether this matches the output of a command. */
    public boolean shows(List<? extends String> printed) {
        return shows(0, printed, 0);
    }

    private boolean shows(int from, List<? extends String> printed, int at) {
        if (from == shown.size()) {
            return at == printed.size();
        }
        String line = shown.get(from);
        if (line.strip().equals(LEFT_OUT)) {
            for (int next = at; next <= printed.size(); next++) {
                if (shows(from + 1, printed, next)) {
                    return true;
                }
            }
            return false;
        }
        return at < printed.size() && same(line, printed.get(at)) && shows(from + 1, printed, at + 1);
    }

    private static boolean same(String line, String printed) {
        String pattern = Arrays.stream(line.stripTrailing().split(Pattern.quote(LEFT_OUT), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return printed.stripTrailing().matches(pattern);
    }
}
