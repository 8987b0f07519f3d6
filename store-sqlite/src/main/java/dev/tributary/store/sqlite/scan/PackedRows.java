package dev.tributary.store.sqlite.scan;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Blank;
import dev.tributary.core.number.PlainDecimal;
import dev.tributary.core.text.FlagWords;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a range, packed: cells in one array of bytes. A row with any unexpected cell is unusual, and none of its
 * cells is available. Rows count from 0 within the range, columns from 0.
 */
public final class PackedRows {
    private final RowRange range;
    private final byte[] bytes;
    private final List<PackedColumn> columns;

    /** The beginning of each cell of each row, and the end. */
    private final int[] bounds;

    private final boolean[] usual;

    private PackedRows(RowRange range, byte[] bytes, List<PackedColumn> columns) {
        this.range = range;
        this.bytes = bytes;
        this.columns = columns;
        this.bounds = new int[range.rows() * columns.size() * 2];
        this.usual = new boolean[range.rows()];
    }

    static PackedRows of(RowRange range, byte[] bytes, List<PackedColumn> columns) {
        PackedRows rows = new PackedRows(range, bytes, columns);
        rows.split();
        return rows;
    }

    /** Creates rows that are all unusual. */
    static PackedRows unknown(RowRange range) {
        return new PackedRows(range, new byte[0], List.of());
    }

    private void split() {
        JsonCells cells = new JsonCells(bytes);
        boolean sound = cells.skip('[');
        for (int row = 0; sound && row < usual.length; row++) {
            sound = (row == 0 || cells.skip(',')) && cells.skip('[');
            int start = cells.at();
            usual[row] = splitRow(row, cells) && (!cells.beyondAscii() || isUtf8(start, cells.at()));
            if (!usual[row]) {
                cells.goTo(start);
                cells.skipRow();
            }
        }
        if (!sound || !cells.skip(']')) {
            Arrays.fill(usual, false);
        }
    }

    /** Returns whether all cells are as expected. */
    private boolean splitRow(int row, JsonCells cells) {
        for (int column = 0; column < columns.size(); column++) {
            if (column > 0 && !cells.skip(',')) {
                return false;
            }
            int bound = bound(row, column);
            boolean text = cells.at() < bytes.length && bytes[cells.at()] == '"';
            bounds[bound] = cells.at() + (text ? 1 : 0);
            if (text && !cells.skipText()) {
                return false;
            }
            if (!text) {
                cells.skipBare();
            }
            bounds[bound + 1] = cells.at() - (text ? 1 : 0);
            if (!text && columns.get(column).kind().isWhole()) {
                bounds[bound + 1] = wholeEnd(bounds[bound], bounds[bound + 1]);
            }
            if (!fits(columns.get(column).kind(), text, bounds[bound], bounds[bound + 1])) {
                return false;
            }
        }
        return cells.skip(']');
    }

    private boolean fits(PackedColumn.Kind kind, boolean text, int from, int to) {
        if (to == from) {
            return text && kind.mayBeEmpty();
        }
        return switch (kind) {
            case ID, LABEL, MOMENT -> text ? !Blank.is(bytes, from, to - from) : isWhole(from, to);
            case TEXT, TEXT_OR_NONE -> text && !Blank.is(bytes, from, to - from);
            case FLAG -> text ? FlagWords.areFlag(bytes, from, to) : isFlag(from, to);
            case AMOUNT -> bytes[from] != 't' || !Double.isNaN(PlainDecimal.usual(bytes, from + 1, to));
        };
    }

    private boolean isWhole(int from, int to) {
        for (int at = from; at < to; at++) {
            if ((bytes[at] < '0' || bytes[at] > '9') && bytes[at] != '-') {
                return false;
            }
        }
        return true;
    }

    /** Returns the end of a number without the fraction {@code .0} of a whole one. */
    private int wholeEnd(int from, int to) {
        return to - from > 2 && bytes[to - 2] == '.' && bytes[to - 1] == '0' ? to - 2 : to;
    }

    private boolean isFlag(int from, int to) {
        return (bytes[from] == '0' || bytes[from] == '1')
                && (to == from + 1 || (to == from + 3 && bytes[from + 1] == '.' && bytes[from + 2] == '0'));
    }

    /** SQLite stores any bytes as a text; invalid UTF-8 would be read with replacements. */
    private boolean isUtf8(int from, int to) {
        byte[] again = new String(bytes, from, to - from, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(again, 0, again.length, bytes, from, to);
    }

    private int bound(int row, int column) {
        return (row * columns.size() + column) * 2;
    }

    public RowRange range() {
        return range;
    }

    /** Returns how many rows there are. */
    public int size() {
        return usual.length;
    }

    /**
     * Returns whether the row's cells are available: of the expected types, not blank where required, in valid UTF-8,
     * and without quotes, backslashes and control characters.
     */
    public boolean usual(int row) {
        return usual[row];
    }

    /** Marks a row as unusual, because the value of a cell is invalid. */
    public void setUnusual(int row) {
        usual[row] = false;
    }

    /** Returns the bytes of all cells. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns where a cell of a usual row begins. */
    public int start(int row, int column) {
        return bounds[bound(row, column)];
    }

    /** Returns the number of bytes of a cell of a usual row. */
    public int length(int row, int column) {
        return bounds[bound(row, column) + 1] - start(row, column);
    }

    /** Returns the cells of a column, of the usual rows. */
    public IdIndex.Texts column(int column) {
        return new IdIndex.Texts() {
            @Override
            public byte[] bytes() {
                return bytes;
            }

            @Override
            public boolean there(int row) {
                return usual[row];
            }

            @Override
            public int start(int row) {
                return PackedRows.this.start(row, column);
            }

            @Override
            public int length(int row) {
                return PackedRows.this.length(row, column);
            }
        };
    }

    /** Sets a view to a cell of a usual row. */
    public Utf8 show(int row, int column, Utf8 text) {
        return text.set(bytes, start(row, column), length(row, column));
    }

    /** Returns a cell of a usual row. */
    public String text(int row, int column) {
        return new String(bytes, start(row, column), length(row, column), StandardCharsets.UTF_8);
    }

    /** Returns a flag of a usual row. SQLite may have written a number as 1 or as 1.0. */
    public boolean flag(int row, int column) {
        return FlagWords.isYes(bytes, start(row, column));
    }

    /** Returns an amount of a usual row, exactly; NaN for NULL. */
    public double amount(int row, int column) {
        int from = start(row, column);
        int to = from + length(row, column);
        if (bytes[from] == 'n') {
            return Double.NaN;
        }
        if (bytes[from] == 't') {
            return PlainDecimal.usual(bytes, from + 1, to);
        }
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        long number = numberIn(from, colon);
        return colon == to ? number / 1e6 : (number + numberIn(colon + 1, to) * 0x1p-53) * 0x1p-20;
    }

    /** Returns a cell of a usual row that is known to be a whole number. */
    public long wholeNumber(int row, int column) {
        return numberIn(start(row, column), start(row, column) + length(row, column));
    }

    private long numberIn(int from, int to) {
        boolean negative = bytes[from] == '-';
        long number = 0;
        for (int at = negative ? from + 1 : from; at < to; at++) {
            number = number * 10 + (bytes[at] - '0');
        }
        return negative ? -number : number;
    }
}
