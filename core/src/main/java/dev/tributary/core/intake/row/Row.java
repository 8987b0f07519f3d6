package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;

/**
 * A row of a source, as the source gives it: what each cell holds, and nothing about what that means. The same object may show one
 * row after the other. It has the fields that were asked for.
 */
public interface Row {
    /** What a cell holds. */
    enum Kind {
        /** Nothing. */
        MISSING,
        /** A text. */
        TEXT,
        /** A text whose bytes are none in the encoding that the source says it has. */
        BROKEN_TEXT,
        /** A whole number. */
        WHOLE,
        /** A number with a fraction, or none at all. */
        REAL,
        /** Bytes that are no text. */
        BYTES
    }

    /** Where the row stands: by the source's own numbers where it has some, else counted from 1. Rows come in rising order. */
    long rowNumber();

    Kind kind(Field field);

    /** Shows the text of a cell that holds one; one of a broken text as it reads. */
    void text(Field field, Utf8 into);

    /** The number of a cell that holds a whole one. */
    long whole(Field field);

    /** The number of a cell that holds one of either kind. */
    double real(Field field);

    /** What the source calls its encoding, for messages about broken texts. */
    default String encoding() {
        return "UTF-8";
    }

    /** The cell as text for people, whatever it holds; empty for nothing and for bytes. */
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
