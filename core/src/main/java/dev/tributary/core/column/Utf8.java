package dev.tributary.core.column;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A reusable view of a text as a range of an array, in UTF-8, so that no object is created for each text. Its content
 * is valid until it is set again. Not thread-safe.
 */
public final class Utf8 {
    private byte[] bytes = {};
    private int from;
    private int length;

    /** Sets it to a range of an array, which is not copied. */
    public Utf8 set(byte[] array, int start, int size) {
        bytes = array;
        from = start;
        length = size;
        return this;
    }

    /** Sets it to a text. */
    public Utf8 set(String text) {
        byte[] own = text.getBytes(StandardCharsets.UTF_8);
        return set(own, 0, own.length);
    }

    /** Returns the array that contains the text. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns where the text begins. */
    public int from() {
        return from;
    }

    /** Returns the number of bytes. */
    public int length() {
        return length;
    }

    /** Returns whether it is valid UTF-8. */
    public boolean isSound() {
        int at = from;
        while (at < from + length && bytes[at] >= 0) {
            at++;
        }
        if (at == from + length) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, from + length - at));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Returns the text. Invalid UTF-8 is replaced. */
    @Override
    public String toString() {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
}
