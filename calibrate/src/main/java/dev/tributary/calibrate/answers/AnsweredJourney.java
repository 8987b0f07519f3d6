package dev.tributary.calibrate.answers;

import dev.tributary.core.attribution.SessionShare;
import java.util.List;

/**
 * A journey that the service has answered.
 *
 * @param conversionId identifies the journey
 * @param sessions the request, in any order
 * @param shares the answer, in any order
 */
public record AnsweredJourney(String conversionId, List<AnsweredSession> sessions, List<Share> shares) {
    public AnsweredJourney {
        sessions = List.copyOf(sessions);
        shares = List.copyOf(shares);
    }

    /**
     * The service's numbers for one session.
     *
     * @param sessionId which session of the journey
     * @param share its part in each phase and in the conversion
     */
    public record Share(String sessionId, SessionShare share) {}
}
