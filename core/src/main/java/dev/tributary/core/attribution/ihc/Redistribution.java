package dev.tributary.core.attribution.ihc;

import java.util.Map;
import java.util.Set;

/**
 * Takes a phase's value away from the sessions of some channels and gives it to other sessions of the same journey. The
 * service's {@code redistribution_parameter}; that receivers share in proportion to their own value, that a listed
 * channel never receives, and that a value without a receiver stays, is our reading.
 *
 * @param rules a rule per phase; a phase without one keeps its values
 */
public record Redistribution(Map<Phase, Rule> rules) {
    /** Nothing is taken away. */
    public static final Redistribution NONE = new Redistribution(Map.of());

    public Redistribution {
        rules = Map.copyOf(rules);
    }

    /** Who receives, seen from the session that gives. */
    public enum Direction {
        EARLIER_SESSIONS_ONLY,
        ANY_SESSION,
        LATER_SESSIONS_ONLY
    }

    /**
     * One phase's rule.
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
