package dev.tributary.store.csvfolder;

import dev.tributary.core.intake.row.Row;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some rows of a file: the cells that are read, in UTF-8, one after the other in one array. Filled by one thread, then
 * read by another. Not thread-safe.
 */
final class CellBatch {
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
    private Charset charset = StandardCharsets.UTF_8;
    private int rows;
    private int cells;
    private int used;

    /** @param columns how many cells of a row are read */
    CellBatch(int columns) {
        this.columns = columns;
        this.ends = new int[ROWS * columns + 1];
        this.kinds = new Row.Kind[ROWS * columns];
    }

    /** Empties it, for rows of a part of the table. */
    void reset(int ofPart) {
        part = ofPart;
        rows = 0;
        cells = 0;
        used = 0;
        if (bytes.length > 4 * BYTES) {
            bytes = new byte[BYTES];
        }
    }

    boolean isFull() {
        return rows == ROWS || used >= BYTES;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    int rows() {
        return rows;
    }

    int part() {
        return part;
    }

    void setCharset(Charset ofFile) {
        charset = ofFile;
    }

    Charset charset() {
        return charset;
    }

    /** Adds the next cell of the row. */
    void add(char[] chars, int from, int length) {
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

    /** Adds a cell that the row does not have. */
    void addMissing() {
        end(Row.Kind.MISSING);
    }

    private void end(Row.Kind kind) {
        kinds[cells] = kind;
        cells++;
        ends[cells] = used;
    }

    /** Returns how many cells the row has so far. */
    int cellsOfRow() {
        return cells - rows * columns;
    }

    /**
     * Ends the row.
     *
     * @param misfit how many cells it has in the file, if that is wrong; else 0
     */
    void endRow(long line, int misfit) {
        lines[rows] = line;
        misfits[rows] = misfit;
        rows++;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int row, int column) {
        return ends[row * columns + column];
    }

    int end(int row, int column) {
        return ends[row * columns + column + 1];
    }

    Row.Kind kind(int row, int column) {
        return kinds[row * columns + column];
    }

    long line(int row) {
        return lines[row];
    }

    int misfit(int row) {
        return misfits[row];
    }
}
