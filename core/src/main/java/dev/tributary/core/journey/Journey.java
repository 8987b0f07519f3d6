package dev.tributary.core.journey;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.option.JourneyOptions;

/**
 * The sessions of a conversion's user up to it, as far as {@link JourneyOptions} keep them, in time order, ties by
 * session id; at least one. A view of a {@link SessionTable}: sessions are identified by their index, 0 to {@code
 * size() - 1}, and the last one is the converting one. Immutable and thread-safe.
 */
public final class Journey extends PathView {
    private final Conversion conversion;

    /**
     * @param order rows of the table; the journey is {@code order[from]} to {@code order[from + size - 1]}
     */
    public Journey(Conversion conversion, SessionTable sessions, int[] order, int from, int size) {
        super(sessions, order, from, size);
        this.conversion = conversion;
    }

    /** Creates the journey of a conversion of which only the id is known. */
    public Journey(String conversionId, SessionTable sessions, int[] order, int from, int size) {
        this(new Conversion(0, conversionId, SessionTable.NO_USER, 0, 0), sessions, order, from, size);
    }

    /** Returns the conversion. */
    public Conversion conversion() {
        return conversion;
    }

    public String conversionId() {
        return conversion.id();
    }

    public String sessionId(int position) {
        return sessions().id(row(position));
    }

    /** Returns whether the conversion happened during this session: true for the last one. */
    public boolean converts(int position) {
        return position == size() - 1;
    }
}
