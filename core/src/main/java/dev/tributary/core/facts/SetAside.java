package dev.tributary.core.facts;

/**
 * A row that could not be used as it is: the quarantine list's entry.
 *
 * @param table the table it stands in
 * @param row where in the table: the rowid, or the position in reading order where the table has none, from 1
 * @param id the row's own id as text, empty where it has none
 * @param reason what is wrong and what was done, one sentence
 */
public record SetAside(String table, long row, String id, String reason) {}
