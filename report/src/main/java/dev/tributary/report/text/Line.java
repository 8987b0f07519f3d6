package dev.tributary.report.text;

/**
 * A line with its label, which several lines may share: then all but the first have an empty one.
 *
 * @param label up to ten characters
 * @param text what is said; texts from outside are harmless in it
 */
public record Line(String label, String text) {
    private static final int WIDTH = 11;

    /** A line that has its label in its first characters. */
    public static Line of(String labelled) {
        return new Line(labelled.substring(0, WIDTH).strip(), labelled.substring(WIDTH));
    }

    /** The label alone, as wide as every other. */
    public String padded() {
        return String.format("%-" + WIDTH + "s", label);
    }

    /** Both, as they are printed. */
    public String whole() {
        return padded() + text;
    }
}
