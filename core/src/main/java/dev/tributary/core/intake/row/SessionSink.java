package dev.tributary.core.intake.row;

/** Receives the usable sessions. Not thread-safe. */
public interface SessionSink {
    /** Returns whether it needs the positions of rows. */
    boolean keepsRows();

    /**
     * Accepts a session, without keeping the object, which is reused.
     *
     * @return false, with nothing changed, if an earlier row is already known to have that id; if that is found out
     *     later, the sink reports it itself
     */
    boolean add(SessionRow session);
}
