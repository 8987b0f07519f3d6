package dev.tributary.core.text;

/** Escapes texts from databases and the network for output: one line, no control characters, limited length. */
public final class Shown {
    private static final int LONGEST = 80;

    private Shown() {}

    /** Returns the text in single quotes. */
    public static String quoted(String text) {
        return "'" + plain(text) + "'";
    }

    /**
     * Returns the text without quotes: control and direction characters and line ends are escaped, a long text is cut.
     */
    public static String plain(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? whole(text) : whole(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + '…';
    }

    /** The same for a text of our own that quotes others: it is not cut. */
    public static String whole(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isHarmless(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format("\\u%04x", c));
            }
        });
        return shown.toString();
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
