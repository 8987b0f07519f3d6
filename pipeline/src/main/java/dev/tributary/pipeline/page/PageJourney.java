package dev.tributary.pipeline.page;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.facts.Conversion;
import java.util.List;

/**
 * A conversion of the page, explained.
 *
 * @param conversion the conversion
 * @param explanation its journey with the engine's reasons
 * @param shares the shares in the report, one per session in the journey's order; those of a service may differ from
 *     the engine's, which the reasons are for
 * @param choice why it was chosen
 */
public record PageJourney(Conversion conversion, Explanation explanation, List<SessionShare> shares, Choice choice) {
    public PageJourney {
        shares = List.copyOf(shares);
    }

    /** The rules by which journeys are chosen. */
    public enum Choice {
        /** Three sessions of three channels. */
        TYPICAL,
        /** Five sessions, of which a later one begins the journey anew after a silence. */
        BEGINS_ANEW,
        /** Seven or eight sessions of five channels or more. */
        MANY_CHANNELS,
        /** The first one with the most sessions, if no other rule finds any. */
        LONGEST
    }
}
