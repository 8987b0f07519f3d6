package dev.tributary.store.duckdb;

/**
 * How a column of DuckDB becomes a cell.
 *
 * @param reading how its values are fetched
 * @param expression its SQL: a text, a BIGINT or a DOUBLE
 */
record DuckCell(Reading reading, String expression) {
    /** How values are fetched. */
    enum Reading {
        TEXT,
        WHOLE,
        REAL,
        /** Only whether there is something. */
        BYTES
    }

    /**
     * Returns how a column is read.
     *
     * @param type its type, as DESCRIBE has it
     */
    static DuckCell of(String column, String type) {
        String name = DuckSql.name(column);
        return switch (type) {
            case "VARCHAR" -> new DuckCell(Reading.TEXT, name);
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "BOOLEAN" ->
                new DuckCell(Reading.WHOLE, "CAST(" + name + " AS BIGINT)");
            case "DOUBLE" -> new DuckCell(Reading.REAL, name);
            // By its digits: 0.1 is no 0.10000000149.
            case "FLOAT" -> new DuckCell(Reading.REAL, "CAST(CAST(" + name + " AS VARCHAR) AS DOUBLE)");
            case "BLOB" -> new DuckCell(Reading.BYTES, "CASE WHEN " + name + " IS NOT NULL THEN 0::BIGINT END");
            // It is a moment, and is written as one: in UTC, with the mark of it.
            case "TIMESTAMP WITH TIME ZONE" ->
                new DuckCell(Reading.TEXT, "CAST(timezone('UTC', " + name + ") AS VARCHAR) || 'Z'");
            default -> new DuckCell(Reading.TEXT, "CAST(" + name + " AS VARCHAR)");
        };
    }

    /** Returns the column of a query that has its value, or the length of its text. */
    String fetched() {
        return reading == Reading.TEXT ? "strlen(" + expression + ")" : expression;
    }
}
