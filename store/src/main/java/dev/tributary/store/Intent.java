package dev.tributary.store;

import java.time.Instant;
import java.util.List;

/**
 * A request that is about to go out.
 *
 * @param body what will be sent; kept until the answer was read
 */
public record Intent(String runId, Instant at, List<HeldJourney> journeys, Deflated body) {
    public Intent {
        journeys = List.copyOf(journeys);
    }
}
