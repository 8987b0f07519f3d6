package dev.tributary.store;

import dev.tributary.core.ledger.RequestState;
import java.time.Instant;
import java.util.Optional;

/**
 * A request as the ledger knows it.
 *
 * @param id its number
 * @param asked what was asked
 * @param answeredAt when an answer came whole
 * @param status that answer's HTTP status
 * @param note what happened, if anything did
 */
public record RequestRecord(
        long id, RequestState state, Asked asked, Optional<Instant> answeredAt, Optional<Integer> status, String note) {
    /**
     * What was asked.
     *
     * @param runId the run that sent it
     * @param sentAt when it went out
     * @param journeys how many it held
     * @param sessions how many these had
     */
    public record Asked(String runId, Instant sentAt, long journeys, long sessions) {}
}
