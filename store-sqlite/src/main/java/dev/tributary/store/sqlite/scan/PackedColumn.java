package dev.tributary.store.sqlite.scan;

import dev.tributary.core.intake.Field;

/**
 * A column of a packed table.
 *
 * @param name as the source's table has it, in quotes where SQL would not take it for a name
 * @param kind what its cells should hold
 */
public record PackedColumn(String name, Kind kind) {
    /** What SQLite packs, by what a field holds. */
    public static PackedColumn of(Field field, String name) {
        return new PackedColumn(
                name,
                switch (field.content()) {
                    case ID -> Kind.ID;
                    case NAME, DATE, TIME -> Kind.TEXT;
                    case LABEL -> Kind.LABEL;
                    case FLAG -> Kind.FLAG;
                    case AMOUNT -> Kind.AMOUNT;
                });
    }

    /** What the cells of a column should hold; SQLite's JSON tells texts from numbers. */
    public enum Kind {
        /** A text that is not blank, or a whole number, which SQLite writes with the same digits as Java. */
        ID("%1$s"),
        /** A text that is not blank. */
        TEXT("%1$s"),
        /** A text that is empty or not blank, or a whole number; NULL is the empty text. */
        LABEL("coalesce(%1$s, '')"),
        /** 0 or 1, as any kind of number. */
        FLAG("%1$s"),
        /**
         * A number up to 1e12, or NULL; an empty text for any other. SQLite's own text of a number may lose digits. So it is
         * written as a whole number of millionths, if division gives the very number back; else as two whole numbers, of
         * 2^-20 and of 2^-73, which together are the number itself. See {@link PackedRows#amount}. The plus keeps a column of
         * texts from being compared as text.
         */
        AMOUNT("CASE WHEN CAST(%1$s * 1e6 + 0.5 AS integer) / 1e6 = +%1$s AND %1$s BETWEEN -1e12 AND 1e12"
                + " THEN CAST(%1$s * 1e6 + 0.5 AS integer)"
                + " WHEN %1$s IS NULL THEN NULL"
                + " WHEN typeof(%1$s) = 'real'"
                + " AND (%1$s BETWEEN 0.000001 AND 1e12 OR %1$s BETWEEN -1e12 AND -0.000001)"
                + " THEN CAST(%1$s * 1048576.0 AS integer) || ':' || CAST((%1$s * 1048576.0"
                + " - CAST(%1$s * 1048576.0 AS integer)) * 9007199254740992.0 AS integer)"
                + " ELSE '' END");

        private final String packed;

        Kind(String packed) {
            this.packed = packed;
        }
    }

    String packed() {
        return kind.packed.formatted(name);
    }
}
