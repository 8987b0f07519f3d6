package dev.tributary.store.server;

import dev.tributary.core.column.Utf8;
import dev.tributary.store.rows.batch.BatchWriter;
import java.nio.charset.StandardCharsets;

/** What the bytes of a column's cells are, as a driver returns them. */
public enum CellForm {
    /** A text as UTF-8. */
    TEXT,
    /** The same from a database that does not check its texts. */
    UNCHECKED_TEXT,
    /** A text filled up with blanks to the length of its column. */
    PADDED,
    /** A number in digits that may have a fraction or a power of ten. */
    NUMBER,
    /** Bytes that are no text. */
    BYTES,
    /** The bits of a whole number, as MySQL returns them. */
    BITS;

    private static final int MOST_BYTES = 8;

    void put(byte[] cell, BatchWriter writer) {
        switch (this) {
            case TEXT -> writer.text(cell, 0, cell.length);
            case UNCHECKED_TEXT -> {
                if (new Utf8().set(cell, 0, cell.length).isSound()) {
                    writer.text(cell, 0, cell.length);
                } else {
                    writer.broken(cell);
                }
            }
            case PADDED -> writer.text(cell, 0, withoutPadding(cell));
            case NUMBER -> putNumber(cell, writer);
            case BYTES -> writer.bytes(cell);
            case BITS -> putBits(cell, writer);
        }
    }

    private static int withoutPadding(byte[] cell) {
        int end = cell.length;
        while (end > 0 && cell[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    /** A whole number is its digits, whatever zeros the type of the column adds: it may be an id. */
    private static void putNumber(byte[] cell, BatchWriter writer) {
        int point = 0;
        int from = cell.length > 0 && cell[0] == '-' ? 1 : 0;
        for (int at = from; at < cell.length; at++) {
            if (cell[at] == '.' && point == 0) {
                point = at;
            } else if (cell[at] < '0' || cell[at] > '9' || (point > 0 && cell[at] > '0')) {
                writer.real(Double.parseDouble(new String(cell, StandardCharsets.ISO_8859_1)));
                return;
            }
        }
        writer.text(cell, 0, point > 0 ? point : cell.length);
    }

    private static void putBits(byte[] cell, BatchWriter writer) {
        int from = 0;
        while (from < cell.length - 1 && cell[from] == 0) {
            from++;
        }
        if (cell.length - from > MOST_BYTES) {
            writer.bytes(cell);
            return;
        }
        long number = 0;
        for (int at = from; at < cell.length; at++) {
            number = (number << Byte.SIZE) | (cell[at] & 0xFF);
        }
        byte[] digits = Long.toUnsignedString(number).getBytes(StandardCharsets.US_ASCII);
        writer.text(digits, 0, digits.length);
    }
}
