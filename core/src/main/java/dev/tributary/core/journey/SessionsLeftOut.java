package dev.tributary.core.journey;

import dev.tributary.core.journey.option.JourneyRule;
import java.util.EnumSet;
import java.util.Set;

/**
 * How many sessions up to a conversion were left out of its journey, counted under the first rule that left them out;
 * one that is left out of two journeys counts twice. {@link Decided} has the counts of the boundary and the touch
 * limit.
 *
 * @param tooOld those beyond the lookback
 * @param beforePrevious those before the user's previous conversion
 * @param excluded those of excluded channels
 * @param transformed those that the path transforms dropped
 */
public record SessionsLeftOut(long tooOld, long beforePrevious, long excluded, long transformed) {
    /** No sessions. */
    public static final SessionsLeftOut NONE = new SessionsLeftOut(0, 0, 0, 0);

    /** Returns the sum of these and others. */
    public SessionsLeftOut plus(SessionsLeftOut other) {
        return new SessionsLeftOut(
                tooOld + other.tooOld,
                beforePrevious + other.beforePrevious,
                excluded + other.excluded,
                transformed + other.transformed);
    }

    /** Returns the rules whose counts have increased. */
    Set<JourneyRule> rulesSince(SessionsLeftOut before) {
        Set<JourneyRule> rules = EnumSet.noneOf(JourneyRule.class);
        if (tooOld > before.tooOld) {
            rules.add(JourneyRule.LOOKBACK);
        }
        if (beforePrevious > before.beforePrevious) {
            rules.add(JourneyRule.PREVIOUS);
        }
        if (excluded > before.excluded) {
            rules.add(JourneyRule.CHANNELS);
        }
        if (transformed > before.transformed) {
            rules.add(JourneyRule.TRANSFORMS);
        }
        return rules;
    }
}
