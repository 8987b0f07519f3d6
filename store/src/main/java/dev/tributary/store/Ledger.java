package dev.tributary.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was asked of a metered service, what came, and what it was worth. A request is written down before it goes out, its
 * answer before it is read, and what the answer says in one transaction with the request's state. So a crash at any
 * moment loses no answer that had arrived, and leaves at most the requests then under way in doubt. Every method is
 * durable when it returns. Written to only by the run that holds the lock. All methods throw
 * {@link dev.tributary.core.TributaryException}: STORAGE or TEMPORARY, as those of {@link Results}.
 */
public interface Ledger extends LedgerReading {
    /**
     * A request is about to go out. Fails when the disk might not have room for its answer.
     *
     * @param body what will be sent; kept until the answer was read
     * @return the request's number
     */
    long sent(String runId, Instant at, List<HeldJourney> journeys, byte[] body);

    /** An answer has come; it is kept as it is. */
    void answered(long request, Instant at, int status, byte[] answer);

    /**
     * It is known what a request was worth.
     *
     * @param state APPLIED, REFUSED or IN_DOUBT
     * @param answers what is known from now on
     * @param note what happened, if anything did
     */
    void settled(long request, RequestState state, List<JourneyAnswer> answers, String note);

    /**
     * Puts in order what a crashed run has left: its requests that are SENT come in doubt. Answers how many there were.
     *
     * @throws dev.tributary.core.TributaryException STORAGE when a table that requests and answers go to is damaged
     */
    Doubt recover();

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
