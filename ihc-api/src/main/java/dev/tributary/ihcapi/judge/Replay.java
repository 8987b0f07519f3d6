package dev.tributary.ihcapi.judge;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.JourneyAnswer;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.ledger.Payload;
import dev.tributary.core.ledger.Settlement;
import dev.tributary.core.ledger.UnreadAnswer;
import dev.tributary.ihcapi.client.Reply;
import dev.tributary.ihcapi.wire.JourneysReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Interprets the answers that a crashed run stored and did not read. They were paid for; changes of the source since do
 * not matter, because the request was stored with them.
 */
public final class Replay {
    private Replay() {}

    /** Interprets all of them; returns how many journeys they answered. */
    public static long apply(Ledger ledger) {
        long answered = 0;
        for (UnreadAnswer unread : ledger.unread()) {
            Settlement settlement = settlement(unread);
            ledger.settle(List.of(settlement));
            answered += settlement.answers().size();
        }
        return answered;
    }

    /** Returns the result of a request. */
    static Settlement settlement(UnreadAnswer unread) {
        Verdict verdict = AnswerJudge.judge(journeys(unread.sent()), reply(unread));
        return verdict instanceof Verdict.Judged judged
                ? new Settlement(unread.request(), judged.state(), answers(judged.outcomes(), unread), "")
                : new Settlement(unread.request(), verdict.state(), List.of(), "read after a crash: no usable answer");
    }

    /** Returns the answers to be stored. A journey without an answer may succeed in another request. */
    private static List<JourneyAnswer> answers(List<Outcome> outcomes, UnreadAnswer unread) {
        return outcomes.stream()
                .filter(Outcome.Attributed.class::isInstance)
                .map(outcome -> JourneyAnswer.of(unread.key(outcome.journey().conversionId()), outcome))
                .toList();
    }

    private static List<Journey> journeys(Payload sent) {
        try {
            return JourneysReader.read(new ByteArrayInputStream(sent.toArray())).stream()
                    .map(Replay::asSent)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Within a second, the sessions keep the order of the rows, because the format has no smaller unit. */
    private static Journey asSent(Journey journey) {
        int[] rows =
                IntStream.range(0, journey.size()).map(journey::row).sorted().toArray();
        return new Journey(journey.conversion(), journey.sessions(), rows, 0, rows.length);
    }

    private static Reply.Answered reply(UnreadAnswer unread) {
        return new Reply.Answered(
                unread.answer().status(),
                Optional.empty(),
                Optional.empty(),
                unread.answer().body());
    }
}
