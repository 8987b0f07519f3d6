package dev.tributary.core.journey;

import dev.tributary.core.facts.SessionTable;

/**
 * The sessions of a conversion's user before it, as far as {@link JourneyOptions} leave them, in time order, ties by session
 * id; at least one. A view of a {@link SessionTable}: sessions are named by their place, 0 to {@code size() - 1}, and the last
 * one carries the conversion. Immutable and thread-safe.
 */
public final class Journey implements SessionPath {
    private final String conversionId;
    private final SessionTable sessions;
    private final int[] order;
    private final int from;
    private final int size;

    /**
     * @param order rows of the table; the journey is {@code order[from]} to {@code order[from + size - 1]}
     */
    public Journey(String conversionId, SessionTable sessions, int[] order, int from, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a journey has at least one session");
        }
        this.conversionId = conversionId;
        this.sessions = sessions;
        this.order = order;
        this.from = from;
        this.size = size;
    }

    public String conversionId() {
        return conversionId;
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
            throw new IndexOutOfBoundsException("session " + place + " of a journey of " + size);
        }
        return order[from + place];
    }

    public String sessionId(int place) {
        return sessions.id(row(place));
    }

    /** Whether the conversion happened during this session: true for the last one. */
    public boolean converts(int place) {
        return place == size - 1;
    }
}
