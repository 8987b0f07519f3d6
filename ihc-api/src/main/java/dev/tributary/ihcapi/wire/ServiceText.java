package dev.tributary.ihcapi.wire;

/** Escapes texts of the service for messages. */
public final class ServiceText {
    private static final int LONGEST = 200;

    private ServiceText() {}

    /**
     * Returns a text on one line, without terminal control characters or hidden ones, and at most 200 characters long.
     * An ellipsis replaces what is cut off.
     */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST * 4L).forEach(c -> append(shown, c));
        String line = shown.toString().strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Returns whether a text has no unpaired surrogate, which no encoding could represent. */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static void append(StringBuilder shown, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                if (Character.isWhitespace(c)) {
                    shown.append(' ');
                }
            }
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
                // Not shown: it could change the direction of the text around it.
            }
            default -> shown.appendCodePoint(c);
        }
    }
}
