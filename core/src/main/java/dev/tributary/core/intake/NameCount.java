package dev.tributary.core.intake;

/**
 * A name, and how many rows have it.
 *
 * @param name as it is used, after renaming
 * @param rows usable rows, those that stand twice among them
 */
public record NameCount(String name, long rows) {}
