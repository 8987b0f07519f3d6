package dev.tributary.testing;

import dev.tributary.core.attribution.SessionShare;
import java.util.List;

/**
 * A journey as sent to the real service, and its answer.
 *
 * @param sessions in the order in which they were sent
 * @param shares one per session, in the order of the sessions
 */
public record RecordedAnswer(String conversionId, List<Session> sessions, List<SessionShare> shares) {
    public RecordedAnswer {
        sessions = List.copyOf(sessions);
        shares = List.copyOf(shares);
    }

    /**
     * A session as it was sent.
     *
     * @param timestamp {@code YYYY-MM-DD HH:MM:SS}, UTC
     */
    public record Session(
            String sessionId,
            String timestamp,
            String channel,
            boolean holder,
            boolean closer,
            boolean conversion,
            boolean impression) {}
}
