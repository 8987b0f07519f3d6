package dev.tributary.pipeline.explain;

import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.NoJourney;
import dev.tributary.store.StoredJourney;
import java.util.Optional;

/**
 * The explanation of a conversion.
 *
 * @param conversion the conversion
 * @param type its conversion type; empty if no types are configured
 * @param explanation its journey and the engine's steps; empty if it has no journey
 * @param stored the shares an earlier run stored for it, possibly by another model or the service
 * @param journeys the counts for its one journey
 * @param intake information about names and users of the source
 */
public record ExplainedConversion(
        Conversion conversion,
        Optional<String> type,
        Optional<Explanation> explanation,
        StoredJourney stored,
        JourneyCounts journeys,
        Intake intake) {
    /** Returns why it has no journey, if it has none. */
    public Optional<NoJourney> why() {
        return journeys.withoutJourney().keySet().stream().findFirst();
    }
}
