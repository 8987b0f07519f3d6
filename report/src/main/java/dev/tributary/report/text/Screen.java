package dev.tributary.report.text;

import java.util.OptionalInt;

/**
 * The output device.
 *
 * @param colours whether it supports bold text
 * @param width the number of characters of a line; empty for no limit, as in a pipe
 */
public record Screen(boolean colours, OptionalInt width) {
    /** A pipe, a file, or any other output that is not a terminal. */
    public static final Screen NONE = new Screen(false, OptionalInt.empty());

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[21m\u001b[0m";
    private static final String INDENT = "    ";
    private static final int NARROWEST = 20;

    public Screen {
        width = width.isPresent() ? OptionalInt.of(Math.max(NARROWEST, width.getAsInt())) : width;
    }

    /** Returns the text in bold, if supported. */
    public String bold(String text) {
        return colours ? BOLD + text + PLAIN : text;
    }

    /** Returns whether a line of that many characters fits. */
    public boolean holds(int characters) {
        return characters <= width.orElse(Integer.MAX_VALUE);
    }

    /** Wraps a line at blanks; all but the first are indented. */
    public String folded(String line) {
        if (holds(line.length())) {
            return line;
        }
        int room = width.getAsInt();
        int blank = line.lastIndexOf(' ', room);
        String first = blank > INDENT.length() ? line.substring(0, blank).stripTrailing() : "";
        if (first.isBlank()) {
            return line.substring(0, room) + "\n" + folded(INDENT + line.substring(room));
        }
        return first + "\n" + folded(INDENT + line.substring(blank).strip());
    }
}
