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
     * Answers have come, and other requests are about to go out in their place: all of it in one change, because each is
     * waited for. Where the disk might not have room for more answers, those that have come are kept all the same before
     * it fails.
     *
     * @param came kept as they are
     * @return the numbers of the requests that go out, in their order
     */
    List<Long> turn(List<RawAnswer> came, List<Intent> next);

    /** It is known what requests were worth: all of it in one change. */
    void settled(List<Worth> worths);

    /** One request is about to go out; answers its number. */
    default long sent(String runId, Instant at, List<HeldJourney> journeys, byte[] body) {
        return turn(List.of(), List.of(new Intent(runId, at, journeys, Deflated.of(body))))
                .get(0);
    }

    /** One answer has come. */
    default void answered(long request, Instant at, int status, byte[] answer) {
        turn(List.of(new RawAnswer(request, at, status, Deflated.of(answer))), List.of());
    }

    /** It is known what one request was worth. */
    default void settled(long request, RequestState state, List<JourneyAnswer> answers, String note) {
        settled(List.of(new Worth(request, state, answers, note)));
    }

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
