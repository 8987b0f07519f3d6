package dev.tributary.core.intake.row;

/** Receives the usable sessions. Not thread-safe. */
public interface SessionSink {
    /** Returns whether it needs the positions of rows. */
    boolean keepsRows();

    /**
     * Accepts a session, without keeping the object, which is reused.
     *
     * @return how it stands to those before it; {@link RowPlace#NEW} or {@link RowPlace#OPEN} if that is found out later,
     *     and reported by the sink itself
     */
    RowPlace add(SessionRow session);

    /**
     * Accepts a session with a new id.
     *
     * @return false, with nothing changed, if an earlier row is already known to have that id
     */
    boolean addNew(SessionRow session);
}
