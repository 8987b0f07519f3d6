package dev.tributary.core.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Answers have come, and other requests are about to go out in their place.
 *
 * @param runId the run that asks
 * @param at when
 * @param came kept as they are
 * @param next written down before they go out
 */
public record Turn(String runId, Instant at, List<RawAnswer> came, List<OutgoingRequest> next) {
    public Turn {
        came = List.copyOf(came);
        next = List.copyOf(next);
    }

    /** The same, with nothing that goes out. */
    public Turn withoutNext() {
        return new Turn(runId, at, came, List.of());
    }
}
