package dev.tributary.store.rows.batch;

import dev.tributary.core.intake.row.Row;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some rows of a table: the cells that are read, in UTF-8, one after the other in one array. Filled by one thread, then
 * read by another. Not thread-safe.
 */
public final class CellBatch {
    private static final VarHandle BITS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int ROWS = 2048;

    /** A batch is full with so many bytes; the last cell may be longer. */
    private static final int BYTES = 1 << 18;

    /** Enough for a small table. */
    private static final int FIRST = 1 << 12;

    private final int columns;
    private byte[] bytes = new byte[FIRST];
    private final int[] ends;
    private final Row.Kind[] kinds;
    private final long[] lines = new long[ROWS];
    private final int[] misfits = new int[ROWS];
    private int part;
    private boolean last;
    private Charset charset = StandardCharsets.UTF_8;
    private int rows;
    private int cells;
    private int used;

    /** @param columns how many cells of a row are read */
    public CellBatch(int columns) {
        this.columns = columns;
        this.ends = new int[ROWS * columns + 1];
        this.kinds = new Row.Kind[ROWS * columns];
    }

    /** Empties it, for rows of a part of the table. */
    public void reset(int ofPart) {
        part = ofPart;
        last = false;
        rows = 0;
        cells = 0;
        used = 0;
        if (bytes.length > 4 * BYTES) {
            bytes = new byte[BYTES];
        }
    }

    public boolean isFull() {
        return rows == ROWS || used >= BYTES;
    }

    public int rows() {
        return rows;
    }

    public int part() {
        return part;
    }

    /** Says that the range of the table ends with it. */
    void setLast() {
        last = true;
    }

    boolean isLast() {
        return last;
    }

    public void setCharset(Charset ofFile) {
        charset = ofFile;
    }

    public Charset charset() {
        return charset;
    }

    /** Adds the next cell of the row. */
    public void add(char[] chars, int from, int length) {
        if (bytes.length - used < 3 * length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + 3 * length));
        }
        int at = used;
        int next = from;
        int end = from + length;
        while (next < end && chars[next] < 0x80) {
            bytes[at++] = (byte) chars[next++];
        }
        used = at;
        boolean sound = next == end || Utf8Writing.isSound(chars, next, end);
        if (next < end) {
            used = Utf8Writing.write(chars, next, end, bytes, at);
        }
        end(length == 0 ? Row.Kind.MISSING : sound ? Row.Kind.TEXT : Row.Kind.BROKEN_TEXT);
    }

    /**
     * Adds the next cell of the row.
     *
     * @param utf8 a text as UTF-8, which is not checked
     */
    public void add(byte[] utf8, int from, int length) {
        add(utf8, from, length, Row.Kind.TEXT);
    }

    /**
     * Adds the next cell of the row.
     *
     * @param kind what it is: a text, one that is not valid, or bytes
     */
    public void add(byte[] cell, int from, int length, Row.Kind kind) {
        if (bytes.length - used < length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + length));
        }
        System.arraycopy(cell, from, bytes, used, length);
        used += length;
        end(kind);
    }

    /**
     * Adds the next cell of the row: a number.
     *
     * @param bits its 64 bits
     * @param kind whether it is a whole or a floating-point number
     */
    public void add(long bits, Row.Kind kind) {
        if (bytes.length - used < Long.BYTES) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        BITS.set(bytes, used, bits);
        used += Long.BYTES;
        end(kind);
    }

    /** Adds a cell that the row does not have. */
    public void addMissing() {
        end(Row.Kind.MISSING);
    }

    private void end(Row.Kind kind) {
        kinds[cells] = kind;
        cells++;
        ends[cells] = used;
    }

    /** Returns how many cells the row has so far. */
    public int cellsOfRow() {
        return cells - rows * columns;
    }

    /**
     * Ends the row.
     *
     * @param misfit how many cells it has in the file, if that is wrong; else 0
     */
    public void endRow(long line, int misfit) {
        lines[rows] = line;
        misfits[rows] = misfit;
        rows++;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int start(int row, int column) {
        return ends[row * columns + column];
    }

    public int end(int row, int column) {
        return ends[row * columns + column + 1];
    }

    public Row.Kind kind(int row, int column) {
        return kinds[row * columns + column];
    }

    /** Returns the bits of a number. */
    public long bits(int row, int column) {
        return (long) BITS.get(bytes, start(row, column));
    }

    public long line(int row) {
        return lines[row];
    }

    public int misfit(int row) {
        return misfits[row];
    }
}
