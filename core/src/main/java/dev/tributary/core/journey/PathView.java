package dev.tributary.core.journey;

import dev.tributary.core.facts.SessionTable;

/** A sequence of rows of a session table. */
abstract class PathView implements SessionPath {
    private final SessionTable sessions;
    private final int[] order;
    private final int from;
    private final int size;

    /**
     * @param order rows of the table; the path is {@code order[from]} to {@code order[from + size - 1]}
     */
    PathView(SessionTable sessions, int[] order, int from, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a journey has at least one session");
        }
        this.sessions = sessions;
        this.order = order;
        this.from = from;
        this.size = size;
    }

    @Override
    public final int size() {
        return size;
    }

    @Override
    public final SessionTable sessions() {
        return sessions;
    }

    @Override
    public final int row(int position) {
        if (position < 0 || position >= size) {
            throw new IndexOutOfBoundsException("session " + position + " of a journey of " + size);
        }
        return order[from + position];
    }
}
