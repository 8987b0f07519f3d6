package dev.tributary.core.facts;

import dev.tributary.core.intake.Finding;

/**
 * A row that could not be used as it is: the quarantine list's entry.
 *
 * @param table the table it stands in
 * @param row where in the table: the rowid, or its number in reading order where the table has none, from 1
 * @param id the row's own id as text, empty where it has none
 * @param finding why
 * @param detail what was found in the row, as {@link Finding#sentence} takes it
 */
public record SetAside(String table, long row, String id, Finding finding, String detail) {
    /** What is wrong and what was done, one sentence. */
    public String reason() {
        return finding.sentence(detail);
    }
}
