package dev.tributary.core.attribution.ihc;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import java.util.List;
import java.util.Map;

/**
 * The explanation of a journey's shares: every session with its reasons, and the numbers after each step. Immutable.
 *
 * @param journey the journey
 * @param model the model it was computed with
 * @param sessions the sessions in the journey's order
 * @param stages the phases' values after each step, in the order of the steps
 */
public record Explanation(Journey journey, IhcModel model, List<SessionStory> sessions, List<Stage> stages) {
    public Explanation {
        sessions = List.copyOf(sessions);
        stages = List.copyOf(stages);
    }

    /**
     * The explanation of one session.
     *
     * @param hoursSincePrevious hours since the previous session, 0 for the first one
     * @param hoursLeft hours until the journey's last session
     * @param reasons the reasons for its values, per phase
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
     * @param step the step
     * @param values the phases and ihc of each session, in the journey's order; values not computed yet are 0
     */
    public record Stage(EngineStep step, List<SessionShare> values) {
        public Stage {
            values = List.copyOf(values);
        }
    }
}
