package dev.tributary.core.ledger;

import java.util.List;

/**
 * A request to be sent, for the first time or again.
 *
 * @param body the request body; kept until the answer has been read
 */
public record OutgoingRequest(List<HeldJourney> journeys, Payload body) {
    public OutgoingRequest {
        journeys = List.copyOf(journeys);
    }

    /** Returns how many sessions the journeys have. */
    public int sessions() {
        return journeys.stream().mapToInt(HeldJourney::sessions).sum();
    }
}
