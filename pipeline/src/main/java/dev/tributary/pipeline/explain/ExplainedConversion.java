package dev.tributary.pipeline.explain;

import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.NoJourney;
import dev.tributary.store.StoredJourney;
import java.util.Optional;

/**
 * What there is to say about a conversion.
 *
 * @param conversion the conversion
 * @param type its conversion type; empty where nobody tells types apart
 * @param explanation its journey and the engine's steps; empty where it has no journey
 * @param stored the shares an earlier run stored for it, which another model or the service may have made
 * @param journeys what became of its one journey
 * @param intake what was found out about names and users of the source
 */
public record ExplainedConversion(
        Conversion conversion,
        Optional<String> type,
        Optional<Explanation> explanation,
        StoredJourney stored,
        JourneyCounts journeys,
        Intake intake) {
    /** Why it has no journey, where it has none. */
    public Optional<NoJourney> why() {
        return journeys.withoutJourney().keySet().stream().findFirst();
    }
}
