package dev.tributary.store;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;

/** Where sessions, conversions and costs come from. */
public interface Source {
    /**
     * Reads sessions and conversions, and begins nothing else.
     *
     * @param scope what is wanted; rows that are not may be left out of what is read
     *
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
     * What is held of a user, by the ids of conversions and sessions. Whole numbers and texts of the same digits are the same
     * id, as in the rest of the program.
     *
     * @throws dev.tributary.core.TributaryException as {@link #open}
     */
    Belongings belongings(String user);

    /** What a user calls it, for messages. */
    String name();
}
