package dev.tributary.core.intake;

/**
 * Tests whether a text has no visible characters: white space of any kind, control and format characters, fillers. Such
 * a text is treated like an empty one. Stateless.
 */
public final class Blank {
    private static final int LAST_BLANK_ASCII = 0x20;
    private static final int DELETE = 0x7f;

    /** A byte below it is ASCII or begins no character. */
    private static final int FIRST_LEAD = 0xc2;

    private static final int TAIL_BITS = 6;
    private static final int TAIL = 0x3f;

    private Blank() {}

    /** Returns whether a text has no visible character; true for the empty text. */
    public static boolean is(String text) {
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (!is(point)) {
                return false;
            }
            at += Character.charCount(point);
        }
        return true;
    }

    /**
     * The same for a text that is part of an array, as UTF-8. Most texts are decided by their first byte. Invalid UTF-8
     * is not blank.
     */
    public static boolean is(byte[] bytes, int from, int length) {
        int end = from + length;
        for (int at = from; at < end; ) {
            int first = bytes[at] & 0xff;
            int size = first < FIRST_LEAD ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
            if (size == 1 ? first > LAST_BLANK_ASCII && first != DELETE : at + size > end) {
                return false;
            }
            int point = size == 1 ? first : first & (0x7f >> size);
            for (int tail = 1; tail < size; tail++) {
                point = (point << TAIL_BITS) | (bytes[at + tail] & TAIL);
            }
            if (!is(point)) {
                return false;
            }
            at += size;
        }
        return true;
    }

    /** Returns whether a character is invisible. */
    public static boolean is(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isFiller(point);
        };
    }

    /**
     * Characters that Unicode calls ignorable although they count as letters or marks, and the empty Braille pattern.
     */
    private static boolean isFiller(int point) {
        return point == 0x034f
                || point == 0x115f
                || point == 0x1160
                || point == 0x17b4
                || point == 0x17b5
                || (point >= 0x180b && point <= 0x180f)
                || point == 0x2800
                || point == 0x3164
                || (point >= 0xfe00 && point <= 0xfe0f)
                || point == 0xffa0
                || (point >= 0xe0100 && point <= 0xe01ef);
    }
}
