package dev.tributary.store;

import dev.tributary.core.ledger.RequestState;
import java.time.Instant;
import java.util.Optional;

/**
 * A request as the ledger knows it.
 *
 * @param id its number
 * @param runId the run that sent it
 * @param journeys how many it held
 * @param sessions how many these had
 * @param status the answer's HTTP status, where one came whole
 * @param note what happened, if anything did
 */
public record RequestRecord(
        long id,
        String runId,
        RequestState state,
        long journeys,
        long sessions,
        Instant sentAt,
        Optional<Instant> answeredAt,
        Optional<Integer> status,
        String note) {}
