package dev.tributary.store.sqlite.scan;

/**
 * A range of consecutive rows.
 *
 * @param first the rowid of the first
 * @param last the rowid of the last
 * @param rows how many there are
 * @param before how many rows of the table come before them
 */
public record RowRange(long first, long last, int rows, long before) {}
