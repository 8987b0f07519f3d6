package dev.tributary.store.sqlite.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The rows of a range, packed: cells in one array of bytes. A row whose cells are not all as expected is unusual, and
 * nothing else is known of it. Rows count from 0 within the range, columns from 0.
 *
 * <p>No check of single cells for the separators is needed. Each row's text ends with one {@code ROW_END}; if there are as
 * many as rows, none stands in a cell. Then a row has its number of {@code CELL_END}s, or one stands in a cell and the row
 * is unusual.
 */
public final class PackedRows {
    private final RowRange range;
    private final byte[] bytes;
    private final int columns;

    /** Where the cells of each row begin, and one more: where a cell after the last would. */
    private final int[] starts;

    private final boolean[] usual;

    private PackedRows(RowRange range, byte[] bytes, int columns) {
        this.range = range;
        this.bytes = bytes;
        this.columns = columns;
        this.starts = new int[range.rows() * (columns + 1)];
        this.usual = new boolean[range.rows()];
    }

    static PackedRows of(RowRange range, byte[] bytes, int columns) {
        PackedRows rows = new PackedRows(range, bytes, columns);
        if (!rows.split()) {
            Arrays.fill(rows.usual, false);
        }
        return rows;
    }

    /** Rows of which none is known. */
    static PackedRows unknown(RowRange range) {
        return new PackedRows(range, new byte[0], 0);
    }

    /** Answers whether there are as many rows in the text as there should be. */
    private boolean split() {
        int row = 0;
        for (int at = 0; at <= bytes.length; row++) {
            if (row == range.rows()) {
                return false;
            }
            at = splitRow(row, at) + 1;
        }
        return row == range.rows();
    }

    /** Answers where the row ends. */
    private int splitRow(int row, int start) {
        int first = row * (columns + 1);
        starts[first] = start;
        int cells = 0;
        int cellStart = start;
        int seen = 0;
        boolean sound = true;
        int at = start;
        for (; at < bytes.length && bytes[at] != PackedTable.ROW_END; at++) {
            byte value = bytes[at];
            seen |= value;
            sound &= value != 0;
            if (value == PackedTable.CELL_END) {
                cells++;
                sound &= at > cellStart && cells < columns;
                cellStart = at + 1;
                if (sound) {
                    starts[first + cells] = cellStart;
                }
            }
        }
        starts[first + columns] = at + 1;
        usual[row] = sound && at > cellStart && cells == columns - 1 && (seen >= 0 || isUtf8(start, at));
        return at;
    }

    /** SQLite keeps whatever bytes it was given as a text; what is not UTF-8 is read with replacements. */
    private boolean isUtf8(int from, int to) {
        byte[] again = new String(bytes, from, to - from, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(again, 0, again.length, bytes, from, to);
    }

    public RowRange range() {
        return range;
    }

    /** How many rows there are. */
    public int size() {
        return usual.length;
    }

    /** Whether the row's cells are known: of their kinds, not empty, without a NUL character, and valid UTF-8. */
    public boolean usual(int row) {
        return usual[row];
    }

    /** Takes a row for unusual, because one of its cells does not mean what it should. */
    public void setUnusual(int row) {
        usual[row] = false;
    }

    /** The bytes of all cells. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where a cell of a usual row begins. */
    public int start(int row, int column) {
        return starts[row * (columns + 1) + column];
    }

    /** How many bytes a cell of a usual row has. */
    public int length(int row, int column) {
        int cell = row * (columns + 1) + column;
        return starts[cell + 1] - 1 - starts[cell];
    }

    /** A cell of a usual row. */
    public String text(int row, int column) {
        return new String(bytes, start(row, column), length(row, column), StandardCharsets.UTF_8);
    }

    /** A flag of a usual row. SQLite may have written it as 1 or as 1.0. */
    public boolean flag(int row, int column) {
        return bytes[start(row, column)] == '1';
    }

    /** An amount of a usual row, to the last bit; NaN for NULL. */
    public double amount(int row, int column) {
        int from = start(row, column);
        int to = from + length(row, column);
        if (bytes[from] == 'n') {
            return Double.NaN;
        }
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        long number = wholeNumber(from, colon);
        return colon == to ? number / 1e6 : (number + wholeNumber(colon + 1, to) * 0x1p-53) * 0x1p-20;
    }

    private long wholeNumber(int from, int to) {
        boolean negative = bytes[from] == '-';
        long number = 0;
        for (int at = negative ? from + 1 : from; at < to; at++) {
            number = number * 10 + (bytes[at] - '0');
        }
        return negative ? -number : number;
    }
}
