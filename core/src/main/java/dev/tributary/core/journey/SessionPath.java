package dev.tributary.core.journey;

import dev.tributary.core.facts.SessionTable;

/**
 * Sessions of one user in time order, ties by session id; at least one. A view of a {@link SessionTable}: sessions are
 * identified by their index, 0 to {@code size() - 1}. Immutable and thread-safe.
 */
public interface SessionPath {
    int size();

    /** Returns the session table. */
    SessionTable sessions();

    /** Returns the row of the session at an index. */
    int row(int position);

    /** Returns the session's time: epoch milliseconds, UTC. */
    default long millis(int position) {
        return sessions().millis(row(position));
    }

    default String channel(int position) {
        return sessions().channel(row(position));
    }

    /** Returns the session's channel, as an index into {@link SessionTable#channelNames()}. */
    default int channelCode(int position) {
        return sessions().channelCode(row(position));
    }
}
