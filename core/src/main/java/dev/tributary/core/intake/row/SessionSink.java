package dev.tributary.core.intake.row;

/** Takes in the usable sessions. Not thread-safe. */
public interface SessionSink {
    /** Whether it wants to know where each row stands. */
    boolean keepsRows();

    /**
     * Takes a session, which it may not keep: the object shows another one next.
     *
     * @return false, with nothing changed, when it is known by now that an earlier row has that id; if it is found out later, the
     *     sink says so itself
     */
    boolean add(SessionRow session);
}
