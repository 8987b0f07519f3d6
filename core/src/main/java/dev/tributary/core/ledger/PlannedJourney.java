package dev.tributary.core.ledger;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import java.util.Optional;

/**
 * A journey and what is to be done about it.
 *
 * @param answer what is known already: for an ANSWERED one what was given, for a REFUSED one why it was refused
 */
public record PlannedJourney(Journey journey, Standing standing, Optional<JourneyAnswer> answer) {
    /** What has become of it without a request: its answer is known, or a refusal that stands. */
    public Optional<Outcome> known() {
        return standing == Standing.ANSWERED || standing == Standing.REFUSED
                ? answer.map(given -> given.outcome(journey))
                : Optional.empty();
    }
}
