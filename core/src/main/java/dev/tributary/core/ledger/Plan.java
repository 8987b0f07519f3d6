package dev.tributary.core.ledger;

import dev.tributary.core.journey.Journey;
import java.util.List;

/**
 * The plan of what a run will send and store.
 *
 * @param journeys all journeys, ordered by conversion id
 * @param vanished conversions with credit that are no longer in the source, or have lost their last session
 * @param keys the journeys' keys
 */
public record Plan(List<PlannedJourney> journeys, List<String> vanished, KeyCache keys) {
    public Plan {
        journeys = List.copyOf(journeys);
        vanished = List.copyOf(vanished);
    }

    /** Returns how many journeys have a standing. */
    public long count(Standing standing) {
        return journeys.stream()
                .filter(planned -> planned.standing() == standing)
                .count();
    }

    /** Returns the journeys with a standing. */
    public List<PlannedJourney> all(Standing standing) {
        return journeys.stream()
                .filter(planned -> planned.standing() == standing)
                .toList();
    }

    /** Returns the counts of all standings. */
    public PlanCounts counts() {
        return new PlanCounts(
                count(Standing.NEW),
                count(Standing.CHANGED),
                count(Standing.UNCHANGED),
                count(Standing.ANSWERED),
                count(Standing.REFUSED),
                count(Standing.FROZEN),
                vanished.size());
    }

    /** Returns the journeys that have to be paid for. */
    public List<Journey> toSend() {
        return journeys.stream()
                .filter(planned -> planned.standing().sent())
                .map(PlannedJourney::journey)
                .toList();
    }
}
