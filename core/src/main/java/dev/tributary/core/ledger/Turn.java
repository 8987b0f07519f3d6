package dev.tributary.core.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Answers that were received, and the requests that are sent next in their place.
 *
 * @param runId the run
 * @param at the time
 * @param came stored as received
 * @param next recorded before they are sent
 */
public record Turn(String runId, Instant at, List<RawAnswer> came, List<OutgoingRequest> next) {
    public Turn {
        came = List.copyOf(came);
        next = List.copyOf(next);
    }

    /** Creates a turn without further requests. */
    public Turn withoutNext() {
        return new Turn(runId, at, came, List.of());
    }
}
