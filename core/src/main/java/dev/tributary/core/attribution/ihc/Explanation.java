package dev.tributary.core.attribution.ihc;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import java.util.List;
import java.util.Map;

/**
 * How the engine came to a journey's shares: every session with its reasons, and the numbers after each step. Immutable.
 *
 * @param journey the journey
 * @param model what it was computed with
 * @param sessions the sessions in the journey's order
 * @param stages the phases' values after each step, in the order of the steps
 */
public record Explanation(Journey journey, IhcModel model, List<SessionStory> sessions, List<Stage> stages) {
    public Explanation {
        sessions = List.copyOf(sessions);
        stages = List.copyOf(stages);
    }

    /**
     * One session's part.
     *
     * @param hoursSincePrevious hours of silence before it, 0 for the first session
     * @param hoursLeft hours until the journey's last session
     * @param reasons why it has the values it has, per phase
     * @param share its phases and ihc
     */
    public record SessionStory(
            double hoursSincePrevious, double hoursLeft, Map<Phase, List<String>> reasons, SessionShare share) {
        public SessionStory {
            reasons = Map.copyOf(reasons);
        }
    }

    /**
     * The numbers after a step.
     *
     * @param step which one
     * @param values the phases and ihc of each session, in the journey's order; what is not there yet is 0
     */
    public record Stage(EngineStep step, List<SessionShare> values) {
        public Stage {
            values = List.copyOf(values);
        }
    }
}
