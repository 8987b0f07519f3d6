package dev.tributary.store.sqlite.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A cursor over the cells of rows in JSON as SQLite writes it: without blanks, each cell a text, a number or null. Not
 * thread-safe.
 */
final class JsonCells {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

    private final byte[] bytes;
    private int at;
    private long seen;

    JsonCells(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the position of the next byte. */
    int at() {
        return at;
    }

    /** Moves to another position. */
    void goTo(int index) {
        at = index;
    }

    /** Skips a byte, if it is the next one. */
    boolean skip(char expected) {
        boolean there = at < bytes.length && bytes[at] == expected;
        at += there ? 1 : 0;
        return there;
    }

    /** Skips a text including its second quote; returns false if it contains a backslash. */
    boolean skipText() {
        boolean plain = true;
        for (at = nextMark(at + 1); at < bytes.length && bytes[at] != '"'; at = nextMark(at + 2)) {
            plain = false;
        }
        at++;
        return plain;
    }

    /** Skips a number or null. */
    void skipBare() {
        while (at < bytes.length && bytes[at] != ',' && bytes[at] != ']') {
            at++;
        }
    }

    /** Skips the rest of a row, if one has begun. */
    void skipRow() {
        while (at < bytes.length && bytes[at] != ']') {
            if (bytes[at] == '"') {
                skipText();
            } else {
                at++;
            }
        }
        at++;
    }

    /** Returns whether there was a non-ASCII byte since the last call; may also cover a few bytes further on. */
    boolean beyondAscii() {
        boolean beyond = (seen & HIGH_BITS) != 0;
        seen = 0;
        return beyond;
    }

    /** Returns the position of the next quote or backslash; processes eight bytes at a time. */
    private int nextMark(int from) {
        int index = from;
        for (; index <= bytes.length - Long.BYTES; index += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(bytes, index);
            seen |= eight;
            long marks = zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES);
            if (marks != 0) {
                return index + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
            }
        }
        while (index < bytes.length && bytes[index] != '"' && bytes[index] != '\\') {
            seen |= bytes[index++];
        }
        return index;
    }

    /** Returns the high bit of each byte that is 0; for bytes above the lowest of them, the result may be wrong. */
    private static long zeros(long eight) {
        return (eight - ONES) & ~eight & HIGH_BITS;
    }
}
