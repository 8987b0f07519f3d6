package dev.tributary.report.text;

/**
 * What a text is shown on.
 *
 * @param colours whether it can show some letters bold
 */
public record Screen(boolean colours) {
    /** A pipe or a file, and whatever else nobody looks at while it is written. */
    public static final Screen NONE = new Screen(false);

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[21m\u001b[0m";

    /** The text in bold letters, where that can be. */
    public String bold(String text) {
        return colours ? BOLD + text + PLAIN : text;
    }
}
