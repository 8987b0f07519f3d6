package dev.tributary.store.sqlite;

import dev.tributary.core.intake.Blank;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.text.Shown;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row's cells by what they really hold. SQLite lets a text stand in a number column and then answers 0.0 for
 * it, so every cell's own type is looked at. A cell that does not fit is a {@link BadRow} with the finding that it is told.
 */
final class Cells {
    /** Amounts of which a double still holds the eighths; what is larger is no money. */
    private static final double MOST = 1e15;

    private final ResultSet row;
    private final RowShape shape;

    Cells(ResultSet row, RowShape shape) {
        this.row = row;
        this.shape = shape;
    }

    /** Where the row stands: its rowid, or its position. */
    long position() throws SQLException {
        return shape.hasRowid() ? row.getLong(shape.columns().size() + 1) : row.getRow();
    }

    /** The cell as text for a list of rows, whatever it holds. */
    String shown(int column) throws SQLException {
        Object value = row.getObject(column);
        return value == null || value instanceof byte[] ? "" : value.toString();
    }

    /** An id: text that is not blank, or a whole number. */
    String id(int column, Finding unusable) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        return text(column, value, unusable);
    }

    /** A name that may be missing: a text or a whole number; empty for NULL and for a blank text. */
    String label(int column, Finding unusable) throws SQLException {
        return isBlank(column) ? "" : id(column, unusable);
    }

    /** A text that is not blank. */
    String text(int column, Finding unusable) throws SQLException {
        return text(column, row.getObject(column), unusable);
    }

    private String text(int column, @Nullable Object value, Finding unusable) throws SQLException {
        if (!(value instanceof String text)) {
            throw new BadRow(unusable, name(column) + " is " + described(value) + ", not a text");
        }
        if (text.isEmpty()) {
            throw new BadRow(unusable, name(column) + " is empty");
        }
        if (Blank.is(text)) {
            throw new BadRow(unusable, name(column) + " is blank");
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadRow(unusable, name(column) + " holds a NUL character");
        }
        if (!shape.texts().isSound(text, row, column, shape.columns().size() + (shape.hasRowid() ? 1 : 0) + column)) {
            throw new BadRow(
                    unusable, name(column) + " is no valid " + shape.texts() + ", and reads as " + Shown.quoted(text));
        }
        return text;
    }

    /** Whether the cell is NULL, an empty text or one of blanks. */
    boolean isBlank(int column) throws SQLException {
        Object value = row.getObject(column);
        return value == null || (value instanceof String text && Blank.is(text));
    }

    boolean isNull(int column) throws SQLException {
        return row.getObject(column) == null;
    }

    /** A flag: 0 or 1. */
    boolean flag(int column, Finding unusable) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Number number && (number.doubleValue() == 0 || number.doubleValue() == 1)) {
            return number.doubleValue() == 1;
        }
        throw new BadRow(unusable, name(column) + " is " + described(value) + ", not 0 or 1");
    }

    /** An amount of money: a finite number of a size that can be summed to the cent. */
    double amount(int column, Finding unusable) throws SQLException {
        Object value = row.getObject(column);
        if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            throw new BadRow(unusable, name(column) + " is " + described(value) + ", not a number");
        }
        if (Math.abs(number.doubleValue()) > MOST) {
            throw new BadRow(
                    unusable, name(column) + " is " + described(value) + ", too large for an amount: more than 1e15");
        }
        return number.doubleValue();
    }

    private String name(int column) {
        return shape.columns().get(column - 1);
    }

    private static String described(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        return value instanceof byte[] ? "a blob" : Shown.quoted(value.toString());
    }
}
