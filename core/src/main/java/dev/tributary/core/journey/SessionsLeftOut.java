package dev.tributary.core.journey;

import dev.tributary.core.journey.option.JourneyRule;
import java.util.EnumSet;
import java.util.Set;

/**
 * How many sessions up to their conversion were left out of its journey, each told by the first rule that left it out; one
 * that two journeys do without counts twice. What the boundary and the touch limit leave out is told in {@link Decided}.
 *
 * @param tooOld those beyond the lookback
 * @param beforePrevious those before the user's previous conversion
 * @param excluded those of excluded channels
 * @param transformed those that the path transforms dropped
 */
public record SessionsLeftOut(long tooOld, long beforePrevious, long excluded, long transformed) {
    /** None at all. */
    public static final SessionsLeftOut NONE = new SessionsLeftOut(0, 0, 0, 0);

    /** These and others. */
    public SessionsLeftOut plus(SessionsLeftOut other) {
        return new SessionsLeftOut(
                tooOld + other.tooOld,
                beforePrevious + other.beforePrevious,
                excluded + other.excluded,
                transformed + other.transformed);
    }

    /** The rules that have left out more than they had before. */
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
