package dev.tributary.core.facts;

import dev.tributary.core.intake.Finding;
import java.util.OptionalLong;

/**
 * A row that could not be used as it is: the quarantine list's entry.
 *
 * @param table its table
 * @param row its position in the table: the rowid, or the position in reading order if the table has none, from 1; 0 if
 *     the source has no order of rows
 * @param id the row's own id as text, empty if it has none
 * @param finding the reason
 * @param detail the value found, as expected by {@link Finding#sentence}
 */
public record SetAside(String table, long row, String id, Finding finding, String detail) {
    /** Returns its position; empty if the source has no order of rows. */
    public OptionalLong position() {
        return row == 0 ? OptionalLong.empty() : OptionalLong.of(row);
    }

    /** Returns what is wrong and how the row was treated, one sentence. */
    public String reason() {
        return finding.sentence(detail);
    }
}
