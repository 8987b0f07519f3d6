package dev.tributary.core.intake;

/**
 * An id that two tables probably spell differently, so that it was treated as two. There may be more of the kind.
 *
 * @param first the id in one table
 * @param where that table and column
 * @param second the id in the other table
 * @param there that table and column
 */
public record SpelledApart(String first, Where where, String second, Where there) {
    /** A column of a source, under its names there. */
    public record Where(String table, String column) {}
}
