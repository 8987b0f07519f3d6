package dev.tributary.core.journey;

import dev.tributary.core.facts.SessionTable;

/**
 * The sessions of a conversion's user before it, as far as {@link JourneyOptions} leave them, in time order, ties by session
 * id; at least one. A view of a {@link SessionTable}: sessions are named by their place, 0 to {@code size() - 1}, and the last
 * one carries the conversion. Immutable and thread-safe.
 */
public final class Journey extends PathView {
    private final String conversionId;

    /**
     * @param order rows of the table; the journey is {@code order[from]} to {@code order[from + size - 1]}
     */
    public Journey(String conversionId, SessionTable sessions, int[] order, int from, int size) {
        super(sessions, order, from, size);
        this.conversionId = conversionId;
    }

    public String conversionId() {
        return conversionId;
    }

    public String sessionId(int place) {
        return sessions().id(row(place));
    }

    /** Whether the conversion happened during this session: true for the last one. */
    public boolean converts(int place) {
        return place == size() - 1;
    }
}
