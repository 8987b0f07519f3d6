package dev.tributary.core.intake;

/**
 * Ids that are probably the same, but that two tables spell differently, so that they were treated as different.
 *
 * @param column the column of both, or its name in the first
 * @param first an id
 * @param firstTable its table
 * @param second the same id in the other table
 * @param secondTable that table
 */
public record SpelledApart(String column, String first, String firstTable, String second, String secondTable) {}
