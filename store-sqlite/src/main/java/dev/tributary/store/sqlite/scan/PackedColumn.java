package dev.tributary.store.sqlite.scan;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.FlagRule;

/**
 * A column of a packed table.
 *
 * @param name its name in the source's table, quoted if necessary in SQL
 * @param kind the expected type of its cells
 */
public record PackedColumn(String name, Kind kind) {
    /** The packed form for each type of field. */
    public static PackedColumn of(Field field, String name, FlagRule flag) {
        return new PackedColumn(
                name,
                switch (field.content()) {
                    case ID -> Kind.ID;
                    case NAME -> Kind.TEXT;
                    case DATE, TIME, TIMESTAMP -> Kind.MOMENT;
                    case LABEL -> Kind.LABEL;
                    case FLAG -> flag instanceof FlagRule.AtLeast ? Kind.AMOUNT : Kind.FLAG;
                    case AMOUNT -> Kind.AMOUNT;
                });
    }

    /** The packed form of a column of names that not every row has. */
    public static PackedColumn ofSome(String name) {
        return new PackedColumn(name, Kind.TEXT_OR_NONE);
    }

    /** The expected type of a column's cells; SQLite's JSON distinguishes texts from numbers. */
    public enum Kind {
        /**
         * A text that is not blank, or a whole number, which SQLite writes with the same digits as Java; with {@code .0}
         * behind them, which is left out, if it is stored as a floating-point number.
         */
        ID("%1$s"),
        /** A text that is not blank. */
        TEXT("%1$s"),
        /** A text that is empty or not blank; NULL becomes the empty text. */
        TEXT_OR_NONE("coalesce(%1$s, '')"),
        /** A text that is not blank, or a whole number, as above. */
        MOMENT("%1$s"),
        /** A text that is empty or not blank, or a whole number; NULL becomes the empty text. */
        LABEL("coalesce(%1$s, '')"),
        /** 0 or 1, as any kind of number, or a text that is a flag. */
        FLAG("%1$s"),
        /**
         * A number up to 1e12, a text with a {@code t} before it, or NULL, also for an empty text; an empty text for any other. SQLite's own text form of a number may lose
         * digits. So it is written as a whole number of millionths, if division gives exactly the same number back;
         * otherwise as two whole numbers, of 2^-20 and of 2^-73, whose sum is exactly the number. See {@link
         * PackedRows#amount}. The plus prevents comparison as text in a text column.
         */
        AMOUNT("CASE WHEN CAST(%1$s * 1e6 + 0.5 AS integer) / 1e6 = +%1$s AND %1$s BETWEEN -1e12 AND 1e12"
                + " THEN CAST(%1$s * 1e6 + 0.5 AS integer)"
                + " WHEN %1$s IS NULL OR %1$s = '' THEN NULL"
                + " WHEN typeof(%1$s) = 'real'"
                + " AND (%1$s BETWEEN 0.000001 AND 1e12 OR %1$s BETWEEN -1e12 AND -0.000001)"
                + " THEN CAST(%1$s * 1048576.0 AS integer) || ':' || CAST((%1$s * 1048576.0"
                + " - CAST(%1$s * 1048576.0 AS integer)) * 9007199254740992.0 AS integer)"
                + " WHEN typeof(%1$s) = 'text' THEN 't' || %1$s ELSE '' END");

        private final String packed;

        Kind(String packed) {
            this.packed = packed;
        }

        /** Returns whether a cell may be without anything. */
        boolean mayBeEmpty() {
            return this == LABEL || this == TEXT_OR_NONE;
        }

        /** Returns whether a number in it is a whole one. */
        boolean isWhole() {
            return this == ID || this == LABEL || this == MOMENT;
        }
    }

    String packed() {
        return kind.packed.formatted(name);
    }
}
