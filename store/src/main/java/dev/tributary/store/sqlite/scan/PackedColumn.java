package dev.tributary.store.sqlite.scan;

/**
 * A column of a packed table.
 *
 * @param name as the source's table has it
 * @param kind what its cells should hold
 */
public record PackedColumn(String name, Kind kind) {
    /** What the cells of a column should hold. Each kind tells by the cell's own type whether a cell is usual. */
    public enum Kind {
        /** A text or a whole number, which SQLite writes with the same digits as Java. */
        ID("(typeof(%1$s) = 'text' OR typeof(%1$s) = 'integer')", "%1$s"),
        TEXT("typeof(%1$s) = 'text'", "%1$s"),
        /** 0 or 1, as any kind of number; the plus keeps a column of texts from making a text of the number. */
        FLAG("+%1$s IN (0, 1)", "%1$s"),
        /**
         * A number up to 1e12, or NULL. SQLite's own text of a number may lose digits. So it is written as a whole number of
         * millionths, if division gives the very number back; else as two whole numbers, of 2^-20 and of 2^-73, which
         * together are the number itself. See {@link PackedRows#amount}.
         */
        AMOUNT(
                "(typeof(%1$s) = 'null' OR (typeof(%1$s) = 'real' OR typeof(%1$s) = 'integer')"
                        + " AND (%1$s BETWEEN 0.000001 AND 1e12 OR %1$s BETWEEN -1e12 AND -0.000001 OR %1$s = 0))",
                "CASE WHEN %1$s IS NULL THEN 'n'"
                        + " WHEN CAST(%1$s * 1e6 + 0.5 AS integer) / 1e6 = %1$s THEN CAST(%1$s * 1e6 + 0.5 AS integer)"
                        + " ELSE CAST(%1$s * 1048576.0 AS integer) || ':' || CAST((%1$s * 1048576.0"
                        + " - CAST(%1$s * 1048576.0 AS integer)) * 9007199254740992.0 AS integer) END");

        private final String usual;
        private final String packed;

        Kind(String usual, String packed) {
            this.usual = usual;
            this.packed = packed;
        }
    }

    String usual() {
        return kind.usual.formatted(name);
    }

    String packed() {
        return kind.packed.formatted(name);
    }
}
