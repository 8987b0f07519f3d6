package dev.tributary.core.facts;

/** The order of texts by code point: that of their UTF-8 bytes, and so SQLite's own. */
public final class CodePoints {
    private CodePoints() {}

    /** Compares two texts by code point. */
    public static int compare(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int x = a.codePointAt(i);
            int y = b.codePointAt(i);
            if (x != y) {
                return Integer.compare(x, y);
            }
            i += Character.charCount(x);
        }
        return Integer.compare(a.length(), b.length());
    }
}
