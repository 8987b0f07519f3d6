package dev.tributary.core.journey;

import dev.tributary.core.facts.SessionTable;

/**
 * The sessions of a user who never converted, in time order, ties by session id; at least one. A view of a {@link
 * SessionTable}: sessions are identified by their index, 0 to {@code size() - 1}. Immutable and thread-safe.
 */
public final class OpenJourney extends PathView {
    /**
     * @param order rows of the table; the journey is {@code order[from]} to {@code order[from + size - 1]}
     */
    OpenJourney(SessionTable sessions, int[] order, int from, int size) {
        super(sessions, order, from, size);
    }
}
