package dev.tributary.store;

import dev.tributary.core.facts.Facts;

/** Where sessions, conversions and costs come from. */
public interface Source {
    /**
     * Reads everything in one snapshot. Rows that cannot be used are set aside and listed, never dropped silently.
     *
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when tables, columns or all rows are unusable, STORAGE
     *     when the file is damaged, TEMPORARY when another program locks it
     */
    Facts read();

    /** What a user calls it, for messages. */
    String name();
}
