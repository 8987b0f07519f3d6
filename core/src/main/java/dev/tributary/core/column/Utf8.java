package dev.tributary.core.column;

import java.nio.charset.StandardCharsets;

/**
 * A text as a stretch of somebody's bytes, in UTF-8. It is set again and again, so that no object is made for each text; what it
 * shows holds until then. Not thread-safe.
 */
public final class Utf8 {
    private byte[] bytes = {};
    private int from;
    private int length;

    /** Shows a stretch of an array, which is not copied. */
    public Utf8 set(byte[] array, int start, int size) {
        bytes = array;
        from = start;
        length = size;
        return this;
    }

    /** Shows a text of its own. */
    public Utf8 set(String text) {
        byte[] own = text.getBytes(StandardCharsets.UTF_8);
        return set(own, 0, own.length);
    }

    /** The array that holds the text. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where in it the text begins. */
    public int from() {
        return from;
    }

    /** How many bytes it has. */
    public int length() {
        return length;
    }

    /** The text. What is no UTF-8 is replaced. */
    @Override
    public String toString() {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
}
