package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Blank;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.mapping.FlagRule;
import dev.tributary.core.number.PlainDecimal;
import dev.tributary.core.text.FlagWords;
import dev.tributary.core.text.Shown;
import java.util.Optional;

/**
 * Reads a row's cells as loaders write them: a plain decimal text is a number, {@code 1.0} in a column of ids is the id
 * 1, a flag has many forms. A cell that cannot be what its field is causes an {@link UnusableRow}. Not thread-safe.
 */
final class Cells {
    /** The largest amount: above it, a double has less precision than an eighth. */
    private static final double MOST = 1e15;
    /** Up to here, every whole number is a double of its own. */
    private static final double MOST_EXACT = 1L << 53;

    private final TableNames names;
    private final Utf8 text = new Utf8();

    Cells(TableNames names) {
        this.names = names;
    }

    /**
     * An id: text that is not blank, or a whole number, of whatever type. In a source without types, a text such as
     * {@code 123.0} is that number; elsewhere it is a text like others.
     */
    void id(Row row, Field field, Utf8 into) {
        switch (row.kind(field)) {
            case WHOLE -> into.set(Long.toString(row.whole(field)));
            case REAL -> into.set(Long.toString(whole(row, field)));
            case MISSING, TEXT, BROKEN_TEXT, BYTES -> {
                name(row, field, into);
                if (!row.typed()) {
                    dropZeroFraction(into);
                }
            }
        }
    }

    /** Loaders store whole numbers as floating-point ones, if one of a column is missing. */
    private long whole(Row row, Field field) {
        double number = row.real(field);
        if (number != Math.rint(number) || Math.abs(number) > MOST_EXACT) {
            throw unusable(field, "is " + described(row, field) + ", not a text or a whole number");
        }
        return (long) number;
    }

    private static void dropZeroFraction(Utf8 id) {
        int end = id.from() + id.length() - 2;
        if (id.length() <= 2 || id.bytes()[end] != '.' || id.bytes()[end + 1] != '0') {
            return;
        }
        for (int at = id.from(); at < end; at++) {
            if (id.bytes()[at] < '0' || id.bytes()[at] > '9') {
                return;
            }
        }
        id.set(id.bytes(), id.from(), id.length() - 2);
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
        if (into.holdsNul()) {
            throw unusable(field, "holds a NUL character");
        }
        if (kind == Row.Kind.BROKEN_TEXT) {
            throw unusable(
                    field, "is not valid " + row.encoding() + ", and reads as " + Shown.quoted(row.shown(field)));
        }
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

    /** A flag, made by a rule. */
    boolean flag(Row row, Field field, FlagRule rule) {
        if (rule instanceof FlagRule.Constant constant) {
            return constant.value();
        }
        if (rule instanceof FlagRule.AtLeast atLeast) {
            return !isBlank(row, field) && number(row, field) >= atLeast.least();
        }
        return flag(row, field);
    }

    private boolean flag(Row row, Field field) {
        if (isNumber(row, field)) {
            double number = row.real(field);
            if (number == 0 || number == 1) {
                return number == 1;
            }
        }
        if (row.kind(field) == Row.Kind.TEXT) {
            row.text(field, text);
            int end = text.from() + text.length();
            if (FlagWords.areFlag(text.bytes(), text.from(), end)) {
                return FlagWords.isYes(text.bytes(), text.from());
            }
            Optional<Boolean> flag = FlagWords.read(text.toString());
            if (flag.isPresent()) {
                return flag.get();
            }
        }
        throw unusable(field, "is " + described(row, field) + ", not 0 or 1");
    }

    /** A finite number, or a text that is one and nothing else. */
    private double number(Row row, Field field) {
        double number = Double.NaN;
        if (isNumber(row, field)) {
            number = row.real(field);
        } else if (row.kind(field) == Row.Kind.TEXT) {
            row.text(field, text);
            number = PlainDecimal.read(text);
        }
        if (!Double.isFinite(number)) {
            throw unusable(field, "is " + described(row, field) + ", not a number");
        }
        return number;
    }

    /** An amount of money: a number of a size that can be summed to the cent. */
    double amount(Row row, Field field) {
        double number = number(row, field);
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
