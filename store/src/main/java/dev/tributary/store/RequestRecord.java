package dev.tributary.store;

import dev.tributary.core.ledger.RequestState;
import java.time.Instant;
import java.util.Optional;

/**
 * A request as recorded in the ledger.
 *
 * @param id its number
 * @param asked what was sent
 * @param answeredAt when a complete answer was received
 * @param status that answer's HTTP status
 * @param note a remark, if any
 */
public record RequestRecord(
        long id, RequestState state, Asked asked, Optional<Instant> answeredAt, Optional<Integer> status, String note) {
    /**
     * The content of a request.
     *
     * @param runId the run that sent it
     * @param sentAt when it was sent
     * @param journeys how many it contained
     * @param sessions how many these had
     */
    public record Asked(String runId, Instant sentAt, long journeys, long sessions) {}
}
