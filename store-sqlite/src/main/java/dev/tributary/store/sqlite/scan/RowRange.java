package dev.tributary.store.sqlite.scan;

/**
 * Rows that follow each other.
 *
 * @param first the rowid of the first
 * @param last the rowid of the last
 * @param rows how many they are
 * @param before how many rows of the table come before them
 */
public record RowRange(long first, long last, int rows, long before) {}
