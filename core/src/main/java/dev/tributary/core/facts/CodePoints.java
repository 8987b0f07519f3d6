package dev.tributary.core.facts;

/** The order of texts by code point: that of their UTF-8 bytes, and so SQLite's own. */
public final class CodePoints {
    private static final int BEYOND_ASCII = 0x80;

    private CodePoints() {}

    /**
     * Returns a number for the beginning of a text: if two texts have different numbers, these have the order of the
     * texts; if they are equal, nothing is known. It covers up to eight characters, as far as they are ASCII.
     */
    public static long prefix(String text) {
        long prefix = 0;
        int length = Math.min(Long.BYTES, text.length());
        for (int i = 0; i < length; i++) {
            char next = text.charAt(i);
            int shift = (Long.BYTES - 1 - i) * Byte.SIZE;
            if (next >= BEYOND_ASCII) {
                return prefix | (long) BEYOND_ASCII << shift;
            }
            prefix |= (long) next << shift;
        }
        return prefix;
    }

    /** Compares two texts by code point. */
    public static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return differing(a, b, i);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Compares two texts at the first character in which they differ, which may be the second half of a code point. */
    private static int differing(String a, String b, int at) {
        boolean within = at > 0
                && Character.isHighSurrogate(a.charAt(at - 1))
                && (Character.isLowSurrogate(a.charAt(at)) || Character.isLowSurrogate(b.charAt(at)));
        int from = within ? at - 1 : at;
        return Integer.compare(a.codePointAt(from), b.codePointAt(from));
    }
}
