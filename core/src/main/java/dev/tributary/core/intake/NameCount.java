package dev.tributary.core.intake;

/**
 * A name and the number of its rows.
 *
 * @param name as it is used, after renaming
 * @param rows usable rows, including duplicates
 */
public record NameCount(String name, long rows) {}
