package dev.tributary.core.ledger;

import dev.tributary.core.journey.Journey;
import java.util.List;

/**
 * What a run will send and store, before it does.
 *
 * @param journeys all journeys, ordered by conversion id
 * @param vanished conversions that hold credit and are gone from the source, or have lost their last session
 * @param keys the journeys' keys
 */
public record Plan(List<PlannedJourney> journeys, List<String> vanished, KeyCache keys) {
    public Plan {
        journeys = List.copyOf(journeys);
        vanished = List.copyOf(vanished);
    }

    /** How many stand so. */
    public long count(Standing standing) {
        return journeys.stream()
                .filter(planned -> planned.standing() == standing)
                .count();
    }

    /** The ones that stand so. */
    public List<PlannedJourney> all(Standing standing) {
        return journeys.stream()
                .filter(planned -> planned.standing() == standing)
                .toList();
    }

    /** How many stand in each way. */
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

    /** The journeys that have to be paid for. */
    public List<Journey> toSend() {
        return journeys.stream()
                .filter(planned -> planned.standing().sent())
                .map(PlannedJourney::journey)
                .toList();
    }
}
