package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import java.util.Optional;

/**
 * A row of a source: the values of its cells, without interpretation. The same object may be reused for one row after
 * the other. It has the fields that were requested.
 */
public interface Row {
    /** The type of a cell. */
    enum Kind {
        /** Nothing. */
        MISSING,
        /** A text. */
        TEXT,
        /** A text whose bytes are invalid in the source's encoding. */
        BROKEN_TEXT,
        /** A whole number. */
        WHOLE,
        /** A floating-point number, or one that is not finite. */
        REAL,
        /** A blob. */
        BYTES
    }

    /**
     * Returns the row's position: the source's own row number if it has one, otherwise counted from 1. Positions are
     * ascending. 0 for all rows of a source that has no order; their ids have to be compared later, see {@link
     * RowPlace#OPEN}.
     */
    long rowNumber();

    Kind kind(Field field);

    /** Sets a view to the text of a text cell; invalid bytes are replaced. */
    void text(Field field, Utf8 into);

    /** Returns the value of a cell with a whole number. */
    long whole(Field field);

    /** Returns the value of a cell with a number of either type. */
    double real(Field field);

    /**
     * Returns whether the source has types. If it has none, such as a CSV file, every cell is a text or missing, and a
     * text may be meant as a number.
     */
    default boolean typed() {
        return true;
    }

    /** Returns the name of the source's encoding, for messages about invalid texts. */
    default String encoding() {
        return "UTF-8";
    }

    /**
     * Returns what is wrong with the row as a whole, so that its cells may be those of other columns; empty if nothing
     * is. A table has columns, but a line of a file may have any number of cells.
     */
    default Optional<String> misfit() {
        return Optional.empty();
    }

    /** Returns the cell as text for people, whatever its type; empty for NULL and for blobs. */
    default String shown(Field field) {
        switch (kind(field)) {
            case TEXT, BROKEN_TEXT -> {
                Utf8 text = new Utf8();
                text(field, text);
                return text.toString();
            }
            case WHOLE -> {
                return Long.toString(whole(field));
            }
            case REAL -> {
                return Double.toString(real(field));
            }
            case MISSING, BYTES -> {
                return "";
            }
        }
        throw new IllegalStateException("a new kind of cell");
    }
}
