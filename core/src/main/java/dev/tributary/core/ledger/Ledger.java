package dev.tributary.core.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The record of requests to a metered service, their answers and their results. A request is recorded before it is
 * sent, its answer before it is interpreted, and the content of the answer in one transaction with the request's state.
 * So a crash at any moment loses no answer that had arrived, and leaves at most the requests in flight in doubt. Every
 * change is durable when the method returns. Only the run that holds the lock may write. Not thread-safe. All methods
 * throw {@link dev.tributary.core.TributaryException}: STORAGE when the storage cannot be written or is damaged,
 * TEMPORARY when another program holds it.
 */
public interface Ledger extends LedgerReading, RequestJournal {
    /**
     * Recovers from a crashed run: its requests that are SENT become IN_DOUBT. Returns how many there were.
     *
     * @throws dev.tributary.core.TributaryException STORAGE when a table for requests and answers is damaged
     */
    RequestCount recover();

    /** Returns the answers that a crashed run stored and did not read, oldest first. */
    List<UnreadAnswer> unread();

    /**
     * Deletes the raw bytes of answers that were read before a moment; their content is kept for each journey.
     *
     * @return how many were deleted
     */
    long discardAnswersBefore(Instant moment);

    /** Returns a value that an earlier run has stored for later ones. */
    Optional<String> remembered(String name);

    /** Stores a value for later runs. */
    void remember(String name, String value);
}
