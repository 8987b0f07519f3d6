package dev.tributary.core.attribution.ihc;

import java.util.Map;
import java.util.Set;

/**
 * Moves a phase's value from the sessions of some channels to other sessions of the same journey: the service's {@code
 * redistribution_parameter}. Three details are our interpretation: receivers share in proportion to their own value, a
 * listed channel never receives, and a value without a receiver stays.
 *
 * @param rules a rule per phase; a phase without one keeps its values
 */
public record Redistribution(Map<Phase, Rule> rules) {
    /** No redistribution. */
    public static final Redistribution NONE = new Redistribution(Map.of());

    public Redistribution {
        rules = Map.copyOf(rules);
    }

    /** Which sessions receive, seen from the session that gives. */
    public enum Direction {
        EARLIER_SESSIONS_ONLY,
        ANY_SESSION,
        LATER_SESSIONS_ONLY
    }

    /**
     * A phase's rule.
     *
     * @param direction who receives
     * @param receiveThreshold only sessions whose own value is above it receive; 0 to 1
     * @param channels the channels whose sessions give
     */
    public record Rule(Direction direction, double receiveThreshold, Set<String> channels) {
        public Rule {
            channels = Set.copyOf(channels);
            if (!(receiveThreshold >= 0 && receiveThreshold <= 1)) {
                throw new IllegalArgumentException("receive_threshold: " + receiveThreshold + " is not in 0..1");
            }
        }
    }
}
