package dev.tributary.report.text;

/**
 * A line with a label, which several lines may share: then all but the first have an empty one.
 *
 * @param label up to ten characters
 * @param text the text; external texts in it are escaped
 */
public record Line(String label, String text) {
    private static final int WIDTH = 11;

    /** Creates a line from a text with the label in its first characters. */
    public static Line of(String labelled) {
        return new Line(labelled.substring(0, WIDTH).strip(), labelled.substring(WIDTH));
    }

    /** Returns the label, padded to a common width. */
    public String padded() {
        return String.format("%-" + WIDTH + "s", label);
    }

    /** Returns both, as printed. */
    public String whole() {
        return padded() + text;
    }
}
