package dev.tributary.core.journey;

import dev.tributary.core.facts.SessionTable;

/**
 * A user's sessions that have led to no conversion, in time order, ties by session id; at least one. A view of a
 * {@link SessionTable}: sessions are named by their place, 0 to {@code size() - 1}. Immutable and thread-safe.
 */
public final class OpenJourney implements SessionPath {
    private final SessionTable sessions;
    private final int[] order;
    private final int from;
    private final int size;

    /**
     * @param order rows of the table; the journey is {@code order[from]} to {@code order[from + size - 1]}
     */
    OpenJourney(SessionTable sessions, int[] order, int from, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a journey has at least one session");
        }
        this.sessions = sessions;
        this.order = order;
        this.from = from;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public SessionTable sessions() {
        return sessions;
    }

    @Override
    public int row(int place) {
        if (place < 0 || place >= size) {
            throw new IndexOutOfBoundsException("session " + place + " of an open journey of " + size);
        }
        return order[from + place];
    }
}
