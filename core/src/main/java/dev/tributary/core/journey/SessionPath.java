package dev.tributary.core.journey;

import dev.tributary.core.facts.SessionTable;

/**
 * Sessions of one user in time order, ties by session id; at least one. A view of a {@link SessionTable}: sessions are named
 * by their position, 0 to {@code size() - 1}. Immutable and thread-safe.
 */
public interface SessionPath {
    int size();

    /** The table the sessions stand in. */
    SessionTable sessions();

    /** The row of the session at a position. */
    int row(int position);

    /** When the session happened: epoch milliseconds, UTC. */
    default long millis(int position) {
        return sessions().millis(row(position));
    }

    default String channel(int position) {
        return sessions().channel(row(position));
    }

    /** The session's channel, as an index into {@link SessionTable#channelNames()}. */
    default int channelCode(int position) {
        return sessions().channelCode(row(position));
    }
}
