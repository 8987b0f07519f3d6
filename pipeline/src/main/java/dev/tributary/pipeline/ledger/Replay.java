package dev.tributary.pipeline.ledger;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.text.Shown;
import dev.tributary.ihcapi.AnswerJudge;
import dev.tributary.ihcapi.Bytes;
import dev.tributary.ihcapi.Reply;
import dev.tributary.ihcapi.Verdict;
import dev.tributary.ihcapi.wire.JourneysReader;
import dev.tributary.store.JourneyAnswer;
import dev.tributary.store.Ledger;
import dev.tributary.store.RequestState;
import dev.tributary.store.UnreadAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads the answers that a crashed run kept and did not come to read. They were paid for; that the source may have changed
 * since does not matter, because what was sent was kept with them.
 */
public final class Replay {
    private Replay() {}

    /** Reads them all; answers how many journeys they answered. */
    public static long apply(Ledger ledger) {
        long answered = 0;
        for (UnreadAnswer unread : ledger.unread()) {
            answered += apply(ledger, unread);
        }
        return answered;
    }

    private static long apply(Ledger ledger, UnreadAnswer unread) {
        Verdict verdict = AnswerJudge.judge(journeys(unread), reply(unread));
        if (verdict instanceof Verdict.Judged judged) {
            List<JourneyAnswer> answers = answers(judged.outcomes(), unread);
            ledger.settled(unread.request(), RequestState.APPLIED, answers, "");
            return answers.size();
        }
        RequestState state = LedgerJournal.state(verdict.fate());
        ledger.settled(unread.request(), state, List.of(), "read after a crash: no usable answer");
        return 0;
    }

    /** What was answered. A journey that was not may fare better in another request. */
    private static List<JourneyAnswer> answers(List<Outcome> outcomes, UnreadAnswer unread) {
        List<JourneyAnswer> answers = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Attributed attributed) {
                String conversion = outcome.journey().conversionId();
                answers.add(new JourneyAnswer.Given(key(unread, conversion), conversion, attributed.shares()));
            }
        }
        return answers;
    }

    private static JourneyKey key(UnreadAnswer unread, String conversion) {
        JourneyKey key = unread.journeys().get(conversion);
        if (key == null) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The ledger holds for the request " + unread.request() + " no key for the conversion "
                            + Shown.quoted(conversion) + " that it asked for: it is damaged.",
                    "Restore the results from a backup; nothing was sent.");
        }
        return key;
    }

    private static List<Journey> journeys(UnreadAnswer unread) {
        try {
            return JourneysReader.read(new ByteArrayInputStream(unread.body())).stream()
                    .map(Replay::asSent)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Within a second, the order of the sessions is that of the rows: the form has no smaller unit. */
    private static Journey asSent(Journey journey) {
        int[] rows =
                IntStream.range(0, journey.size()).map(journey::row).sorted().toArray();
        return new Journey(journey.conversion(), journey.sessions(), rows, 0, rows.length);
    }

    private static Reply.Answered reply(UnreadAnswer unread) {
        return new Reply.Answered(unread.status(), Optional.empty(), Optional.empty(), Bytes.copyOf(unread.answer()));
    }
}
