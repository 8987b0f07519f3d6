package dev.tributary.core.ledger;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import java.util.Optional;

/**
 * A journey and its planned treatment.
 *
 * @param answer the known answer: for an ANSWERED journey the shares, for a REFUSED one the refusal
 */
public record PlannedJourney(Journey journey, Standing standing, Optional<JourneyAnswer> answer) {
    /** Returns the outcome known without a request: an answer or a refusal. */
    public Optional<Outcome> known() {
        return standing == Standing.ANSWERED || standing == Standing.REFUSED
                ? answer.map(given -> given.outcome(journey))
                : Optional.empty();
    }
}
