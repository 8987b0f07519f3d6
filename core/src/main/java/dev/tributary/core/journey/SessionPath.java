package dev.tributary.core.journey;

import dev.tributary.core.facts.SessionTable;

/**
 * Sessions of one user in time order, ties by session id; at least one. A view of a {@link SessionTable}: sessions are named
 * by their place, 0 to {@code size() - 1}. Immutable and thread-safe.
 */
public interface SessionPath {
    int size();

    /** The table the sessions stand in. */
    SessionTable sessions();

    /** The row of the session at a place. */
    int row(int place);

    /** When the session happened: epoch milliseconds, UTC. */
    default long millis(int place) {
        return sessions().millis(row(place));
    }

    default String channel(int place) {
        return sessions().channel(row(place));
    }

    /** The session's channel, as an index into {@link SessionTable#channelNames()}. */
    default int channelCode(int place) {
        return sessions().channelCode(row(place));
    }
}
