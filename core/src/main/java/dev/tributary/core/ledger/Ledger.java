package dev.tributary.core.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was asked of a metered service, what came, and what it was worth. A request is written down before it goes out, its
 * answer before it is read, and what the answer says in one transaction with the request's state. So a crash at any
 * moment loses no answer that had arrived, and leaves at most the requests then under way in doubt. Every method is
 * durable when it returns. Written to only by the run that holds the lock. Not thread-safe. All methods throw
 * {@link dev.tributary.core.TributaryException}: STORAGE when the results cannot be written or is damaged, TEMPORARY when
 * another program holds it.
 */
public interface Ledger extends LedgerReading, RequestJournal {
    /**
     * Puts in order what a crashed run has left: its requests that are SENT come in doubt. Answers how many there were.
     *
     * @throws dev.tributary.core.TributaryException STORAGE when a table that requests and answers go to is damaged
     */
    RequestCount recover();

    /** The answers that a crashed run kept and did not read, oldest first. */
    List<UnreadAnswer> unread();

    /**
     * Throws away the bytes of answers that were read before a moment; what they said is kept journey by journey.
     *
     * @return how many went
     */
    long discardAnswersBefore(Instant moment);

    /** A value that an earlier run has left for later ones. */
    Optional<String> remembered(String name);

    /** Leaves a value for later runs. */
    void remember(String name, String value);
}
