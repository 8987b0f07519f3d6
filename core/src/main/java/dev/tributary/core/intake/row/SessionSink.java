package dev.tributary.core.intake.row;

/** Receives the usable sessions. Not thread-safe. */
public interface SessionSink {
    /** How a row stands to those before it with the same id. */
    enum Place {
        /** It is the first one, as far as is known. */
        NEW,
        /** One before it counts. */
        BEHIND,
        /** It counts instead of the one that did. */
        AHEAD
    }

    /** Returns whether it needs the positions of rows. */
    boolean keepsRows();

    /**
     * Accepts a session, without keeping the object, which is reused.
     *
     * @return how it stands to those before it; {@link Place#NEW} if that is found out later, and reported by the sink
     *     itself
     */
    Place add(SessionRow session);

    /**
     * Accepts a session with a new id.
     *
     * @return false, with nothing changed, if an earlier row is already known to have that id
     */
    boolean addNew(SessionRow session);
}
