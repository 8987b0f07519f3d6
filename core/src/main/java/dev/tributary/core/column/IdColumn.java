package dev.tributary.core.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An append-only column of texts, stored once each as UTF-8 bytes in shared chunks: 8 to 16 bytes more than the text
 * itself per row. Reading is thread-safe once appending has ended.
 */
public final class IdColumn {
    private static final int FEW = 1024;
    private static final int OFFSET_BITS = 20;
    private static final int LENGTH_BITS = 31;
    private static final int CHUNK = 1 << OFFSET_BITS;

    /** Less than a MiB with the array's own head: the JVM's collector gives an array a number of whole MiB. */
    private static final int ROOM = CHUNK - 64;

    /** The initial size of the first chunk: a column of few texts should not take as much memory as one of millions. */
    private static final int FIRST_CHUNK = 1 << 12;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEED = new SplittableRandom().nextLong();

    /** 2^64 divided by the golden ratio, made odd: multiplying by it spreads differences over all bits. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final List<byte[]> chunks = new ArrayList<>();
    /** The location of each text: chunk number, position in the chunk, length; the three are mostly used together. */
    private long[] spans;

    private int size;
    private int used;

    public IdColumn() {
        this(FEW);
    }

    /** @param expected the approximate number of texts: the column grows if there are more, but that means copying */
    public IdColumn(int expected) {
        this.spans = new long[Math.max(FEW, expected)];
    }

    /** Appends a text and returns its row. */
    public int append(String text) {
        return append(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends a text given as UTF-8 bytes, which are copied, and returns its row. */
    public int append(byte[] text) {
        return append(text, 0, text.length);
    }

    int append(byte[] bytes, int from, int length) {
        byte[] into = chunkFor(length);
        if (size == spans.length) {
            spans = Arrays.copyOf(spans, size * 2);
        }
        int chunk = chunks.size() - 1;
        System.arraycopy(bytes, from, into, used, length);
        spans[size] = ((((long) chunk << OFFSET_BITS) | used) << LENGTH_BITS) | length;
        used += length;
        return size++;
    }

    /** Returns the last chunk, or a new one, with room for a text after the used part. */
    private byte[] chunkFor(int length) {
        int last = chunks.size() - 1;
        if (last >= 0 && used + length < chunks.get(last).length) {
            return chunks.get(last);
        }
        if (last == 0 && used + length < ROOM) {
            int room = Math.min(ROOM, Math.max(2 * chunks.get(0).length, used + length + 1));
            chunks.set(0, Arrays.copyOf(chunks.get(0), room));
            return chunks.get(0);
        }
        boolean first = last < 0 && spans.length <= FEW;
        byte[] fresh = new byte[Math.max(first ? FIRST_CHUNK : ROOM, length)];
        chunks.add(fresh);
        used = 0;
        return fresh;
    }

    public int size() {
        return size;
    }

    /** Removes all texts and keeps up to one chunk for reuse. */
    public void clear() {
        while (chunks.size() > 1) {
            chunks.remove(chunks.size() - 1);
        }
        size = 0;
        used = 0;
    }

    /** Appends a text of another column and returns its row here. */
    public int append(IdColumn other, int row) {
        return append(other.chunk(row), other.offset(row), other.length(row));
    }

    public String get(int row) {
        return new String(chunk(row), offset(row), length(row), StandardCharsets.UTF_8);
    }

    /** Sets a view to a row's text; valid until the next text is appended. */
    public void show(int row, Utf8 text) {
        text.set(chunk(row), offset(row), length(row));
    }

    /** Returns a copy of a row's text, as UTF-8. */
    public byte[] bytes(int row) {
        int offset = offset(row);
        return Arrays.copyOfRange(chunk(row), offset, offset + length(row));
    }

    /** Returns whether a row has exactly these bytes. */
    public boolean holds(int row, byte[] text) {
        return holds(row, text, 0, text.length);
    }

    boolean holds(int row, byte[] bytes, int from, int length) {
        int offset = offset(row);
        return Arrays.equals(chunk(row), offset, offset + length(row), bytes, from, from + length);
    }

    /** Compares two rows by their bytes, as SQLite orders text. */
    public int compare(int row, int other) {
        int a = offset(row);
        int b = offset(other);
        return Arrays.compareUnsigned(chunk(row), a, a + length(row), chunk(other), b, b + length(other));
    }

    /**
     * Returns the hash of a part of an array, computed eight bytes at a time. It differs from process to process, so
     * that nobody can construct texts with equal hashes. So it must never determine to which part of some data a text
     * belongs: two processes would not agree.
     */
    public static int hash(byte[] bytes, int from, int length) {
        return hash(SEED, bytes, from, length);
    }

    static int hash(long seed, byte[] bytes, int from, int length) {
        long hash = seed + length;
        int at = from;
        for (int end = from + length - Long.BYTES; at <= end; at += Long.BYTES) {
            hash = Long.rotateLeft((hash ^ (long) EIGHT_BYTES.get(bytes, at)) * SPREAD, 29);
        }
        for (; at < from + length; at++) {
            hash = Long.rotateLeft((hash ^ bytes[at]) * SPREAD, 29);
        }
        hash *= SPREAD;
        return (int) (hash >>> 32);
    }

    int hash(int row) {
        return hash(chunk(row), offset(row), length(row));
    }

    private byte[] chunk(int row) {
        return chunks.get((int) (spans[row] >>> (OFFSET_BITS + LENGTH_BITS)));
    }

    private int offset(int row) {
        return (int) (spans[row] >>> LENGTH_BITS) & (CHUNK - 1);
    }

    private int length(int row) {
        return (int) spans[row] & Integer.MAX_VALUE;
    }
}
