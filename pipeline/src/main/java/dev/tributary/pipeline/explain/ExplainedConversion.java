package dev.tributary.pipeline.explain;

import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyOptions;
import dev.tributary.core.journey.LeftOut;
import dev.tributary.store.StoredJourney;
import java.util.Optional;

/**
 * What there is to say about a conversion.
 *
 * @param conversion the conversion
 * @param type its conversion type; empty where nobody tells types apart
 * @param explanation its journey and the engine's steps; empty where no session of its user before it is left
 * @param stored the shares an earlier run stored for it, which another model or the service may have made
 * @param options what the journey was built with
 * @param leftOut the sessions that the options left out of it
 * @param intake what was found out about names and users of the source
 */
public record ExplainedConversion(
        Conversion conversion,
        Optional<String> type,
        Optional<Explanation> explanation,
        StoredJourney stored,
        JourneyOptions options,
        LeftOut leftOut,
        Intake intake) {
    /** Whether its user is one whom nobody knows. */
    public boolean ofUnknownUser() {
        return intake.conversionsOfUnknown().get(conversion.place());
    }
}
