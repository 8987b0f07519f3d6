package dev.tributary.core.column;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An append-only column of texts, kept once each as UTF-8 bytes in shared chunks: about 12 bytes more than the text
 * itself per row. Reading is thread-safe once appending has ended.
 */
public final class IdColumn {
    private static final int CHUNK = 1 << 20;

    private final List<byte[]> chunks = new ArrayList<>();
    private long[] starts = new long[1024];
    private int[] lengths = new int[1024];
    private int size;
    private int used;

    /** Appends a text and returns its row. */
    public int append(String text) {
        return append(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends a text given as UTF-8 bytes, which are copied, and returns its row. */
    public int append(byte[] text) {
        return append(text, 0, text.length);
    }

    int append(byte[] bytes, int from, int length) {
        if (chunks.isEmpty() || used + length > CHUNK) {
            chunks.add(new byte[Math.max(CHUNK, length)]);
            used = 0;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        int chunk = chunks.size() - 1;
        System.arraycopy(bytes, from, chunks.get(chunk), used, length);
        starts[size] = ((long) chunk << 32) | used;
        lengths[size] = length;
        used += length;
        return size++;
    }

    public int size() {
        return size;
    }

    public String get(int row) {
        return new String(chunk(row), offset(row), lengths[row], StandardCharsets.UTF_8);
    }

    /** Whether a row holds just these bytes. */
    public boolean holds(int row, byte[] text) {
        return holds(row, text, 0, text.length);
    }

    boolean holds(int row, byte[] bytes, int from, int length) {
        int offset = offset(row);
        return Arrays.equals(chunk(row), offset, offset + lengths[row], bytes, from, from + length);
    }

    /** Orders two rows by their bytes, as SQLite orders text. */
    public int compare(int row, int other) {
        int a = offset(row);
        int b = offset(other);
        return Arrays.compareUnsigned(chunk(row), a, a + lengths[row], chunk(other), b, b + lengths[other]);
    }

    /** Four bytes in a step: a multiplication for each of them would have to wait for the one before. */
    static int hash(byte[] bytes, int from, int length) {
        int hash = length;
        int at = from;
        for (int end = from + length - 3; at < end; at += 4) {
            hash = 31 * 31 * 31 * 31 * hash
                    + (31 * 31 * 31 * bytes[at] + 31 * 31 * bytes[at + 1])
                    + (31 * bytes[at + 2] + bytes[at + 3]);
        }
        for (; at < from + length; at++) {
            hash = 31 * hash + bytes[at];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }

    private byte[] chunk(int row) {
        return chunks.get((int) (starts[row] >>> 32));
    }

    private int offset(int row) {
        return (int) starts[row];
    }
}
