package dev.tributary.core.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A reusable view of a text as a range of an array, in UTF-8, so that no object is created for each text. Its content
 * is valid until it is set again. Not thread-safe.
 */
public final class Utf8 {
    /** Ids are long, and each is looked through. */
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long FIRST_BITS = 0x8080_8080_8080_8080L;
    private static final long LAST_BITS = 0x0101_0101_0101_0101L;

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
        int end = from + length;
        int at = from;
        while (at <= end - Long.BYTES && ((long) EIGHT_BYTES.get(bytes, at) & FIRST_BITS) == 0) {
            at += Long.BYTES;
        }
        while (at < end && bytes[at] >= 0) {
            at++;
        }
        if (at == end) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, end - at));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Returns whether there is a NUL character. */
    public boolean holdsNul() {
        int end = from + length;
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(bytes, at);
            // Taking 1 from a byte that is 0 sets its first bit.
            if ((eight - LAST_BITS & ~eight & FIRST_BITS) != 0) {
                return true;
            }
        }
        for (; at < end; at++) {
            if (bytes[at] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text. Invalid UTF-8 is replaced. */
    @Override
    public String toString() {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
}
