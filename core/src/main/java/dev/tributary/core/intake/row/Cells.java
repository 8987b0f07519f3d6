package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Blank;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.text.Shown;

/**
 * Reads a row's cells by their actual type: SQLite, for example, allows a text in a numeric column and then returns 0.0
 * for it. A cell that does not have the type of its field causes an {@link UnusableRow}. Not thread-safe.
 */
final class Cells {
    /** The largest amount: above it, a double has less precision than an eighth. */
    private static final double MOST = 1e15;

    private final TableNames names;
    private final Utf8 text = new Utf8();

    Cells(TableNames names) {
        this.names = names;
    }

    /** An id: text that is not blank, or a whole number. */
    void id(Row row, Field field, Utf8 into) {
        if (row.kind(field) == Row.Kind.WHOLE) {
            into.set(Long.toString(row.whole(field)));
        } else {
            name(row, field, into);
        }
    }

    /** Reads an optional name: a text or a whole number; empty for NULL and for a blank text. */
    void label(Row row, Field field, Utf8 into) {
        if (isBlank(row, field)) {
            into.set(new byte[0], 0, 0);
        } else {
            id(row, field, into);
        }
    }

    /** A text that is not blank. */
    void name(Row row, Field field, Utf8 into) {
        Row.Kind kind = row.kind(field);
        if (kind != Row.Kind.TEXT && kind != Row.Kind.BROKEN_TEXT) {
            throw unusable(field, "is " + described(row, field) + ", not a text");
        }
        row.text(field, into);
        if (into.length() == 0) {
            throw unusable(field, "is empty");
        }
        if (Blank.is(into.bytes(), into.from(), into.length())) {
            throw unusable(field, "is blank");
        }
        if (holdsNul(into)) {
            throw unusable(field, "holds a NUL character");
        }
        if (kind == Row.Kind.BROKEN_TEXT) {
            throw unusable(
                    field, "is not valid " + row.encoding() + ", and reads as " + Shown.quoted(row.shown(field)));
        }
    }

    private static boolean holdsNul(Utf8 text) {
        for (int at = text.from(); at < text.from() + text.length(); at++) {
            if (text.bytes()[at] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the cell is NULL, an empty text or a blank one. */
    boolean isBlank(Row row, Field field) {
        return switch (row.kind(field)) {
            case MISSING -> true;
            case TEXT, BROKEN_TEXT -> {
                row.text(field, text);
                yield Blank.is(text.bytes(), text.from(), text.length());
            }
            case WHOLE, REAL, BYTES -> false;
        };
    }

    /** A flag: 0 or 1. */
    boolean flag(Row row, Field field) {
        if (isNumber(row, field)) {
            double number = row.real(field);
            if (number == 0 || number == 1) {
                return number == 1;
            }
        }
        throw unusable(field, "is " + described(row, field) + ", not 0 or 1");
    }

    /** An amount of money: a finite number of a size that can be summed to the cent. */
    double amount(Row row, Field field) {
        if (!isNumber(row, field) || !Double.isFinite(row.real(field))) {
            throw unusable(field, "is " + described(row, field) + ", not a number");
        }
        double number = row.real(field);
        if (Math.abs(number) > MOST) {
            throw unusable(field, "is " + described(row, field) + ", too large for an amount: more than 1e15");
        }
        return number;
    }

    private static boolean isNumber(Row row, Field field) {
        return row.kind(field) == Row.Kind.WHOLE || row.kind(field) == Row.Kind.REAL;
    }

    UnusableRow unusable(Field field, String why) {
        return unusable(field.unusable(), field, why);
    }

    UnusableRow unusable(Finding finding, Field field, String why) {
        return new UnusableRow(finding, names.column(field) + " " + why);
    }

    private static String described(Row row, Field field) {
        return switch (row.kind(field)) {
            case MISSING -> "NULL";
            case BYTES -> "a blob";
            case TEXT, BROKEN_TEXT, WHOLE, REAL -> Shown.quoted(row.shown(field));
        };
    }
}
