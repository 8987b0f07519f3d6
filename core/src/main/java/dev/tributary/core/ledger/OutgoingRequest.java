package dev.tributary.core.ledger;

import java.util.List;

/**
 * A request that is about to go out, for the first time or again.
 *
 * @param body what will be sent; kept until the answer was read
 */
public record OutgoingRequest(List<HeldJourney> journeys, Payload body) {
    public OutgoingRequest {
        journeys = List.copyOf(journeys);
    }

    /** How many sessions the journeys have. */
    public int sessions() {
        return journeys.stream().mapToInt(HeldJourney::sessions).sum();
    }
}
