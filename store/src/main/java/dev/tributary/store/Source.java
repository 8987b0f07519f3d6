package dev.tributary.store;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.mapping.IntakeRules;

/** A source of sessions, conversions and costs. */
public interface Source {
    /**
     * Reads sessions and conversions.
     *
     * @param scope the data needed; other rows may be left out
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when tables, columns or all rows are unusable, STORAGE
     *     when the file is damaged, TEMPORARY when another program locks it
     */
    Snapshot open(ReadScope scope);

    /**
     * Reads everything in one snapshot. Rows that cannot be used are set aside and listed, never dropped silently.
     *
     * @throws dev.tributary.core.TributaryException as {@link #open}
     */
    default Facts read() {
        try (Snapshot snapshot = open(ReadScope.ALL)) {
            return snapshot.facts();
        }
    }

    /**
     * Returns the ids of a user's conversions and sessions, of the tables that the mapping names, under each of the user's
     * ids. Whole numbers and texts of the same digits are the same id, as in the rest of the program.
     *
     * @throws dev.tributary.core.TributaryException as {@link #open}
     */
    Belongings belongings(String user, IntakeRules rules);

    /** Returns the name for messages. */
    String name();
}
