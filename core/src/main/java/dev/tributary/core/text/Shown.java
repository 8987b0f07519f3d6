package dev.tributary.core.text;

/** Texts from databases and the network, made fit to be shown: one line, no control characters, not endless. */
public final class Shown {
    private static final int LONGEST = 80;

    private Shown() {}

    /** The text in single quotes. */
    public static String quoted(String text) {
        return "'" + plain(text) + "'";
    }

    /** The text without quotes: control and direction characters become their code, a long text is cut. */
    public static String plain(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST
                ? shown.append('…').toString()
                : shown.toString();
    }
}
