package dev.tributary.store.sqlite;

/** Takes in the usable rows of {@code session_sources}. Not thread-safe. */
interface SessionSink {
    /** Whether it wants to know where each row stands. */
    boolean keepsRows();

    /** Whether it is known by now that an earlier row has that id; if it is found out later, the sink says so itself. */
    boolean knows(byte[] id);

    /**
     * Takes a session.
     *
     * @param vouched whether the id is, byte for byte, what the source's own key has told apart from all others
     * @param row where it stands; anything, if it does not want to know
     * @param bytes holds its id, as UTF-8
     * @param campaign the name of its campaign; empty where it has none, or where nobody wants to know
     * @return false, with nothing changed, when an earlier row has that id
     */
    boolean add(
            boolean vouched,
            long row,
            byte[] bytes,
            int from,
            int length,
            int user,
            long millis,
            String channel,
            String campaign,
            byte flags);
}
