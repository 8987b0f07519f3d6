package dev.tributary.report.text;

import java.util.OptionalInt;

/**
 * What a text is shown on.
 *
 * @param colours whether it can show some letters bold
 * @param width how many characters a line of it holds; empty where lines may be as long as they are, as in a pipe
 */
public record Screen(boolean colours, OptionalInt width) {
    /** A pipe or a file, and whatever else nobody looks at while it is written. */
    public static final Screen NONE = new Screen(false, OptionalInt.empty());

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[21m\u001b[0m";
    private static final String INDENT = "    ";
    private static final int NARROWEST = 20;

    public Screen {
        width = width.isPresent() ? OptionalInt.of(Math.max(NARROWEST, width.getAsInt())) : width;
    }

    /** The text in bold letters, where that can be. */
    public String bold(String text) {
        return colours ? BOLD + text + PLAIN : text;
    }

    /** Whether a line of so many characters can be shown in one. */
    public boolean holds(int characters) {
        return characters <= width.orElse(Integer.MAX_VALUE);
    }

    /** A line in as many as are needed, broken at blanks; all but the first begin with some. */
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
