package dev.tributary.store.sqlite.results;

import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.JourneyAnswer;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.ledger.OutgoingRequest;
import dev.tributary.core.ledger.RawAnswer;
import dev.tributary.core.ledger.RequestCount;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.core.ledger.Settlement;
import dev.tributary.core.ledger.Turn;
import dev.tributary.core.ledger.UnreadAnswer;
import dev.tributary.store.crash.FailPoint;
import dev.tributary.store.sqlite.table.AnswerRows;
import dev.tributary.store.sqlite.table.MemoryRows;
import dev.tributary.store.sqlite.table.RequestRows;
import dev.tributary.store.sqlite.table.ResultTables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledger in the results file. Not thread-safe. */
final class SqliteLedger implements Ledger {
    private static final String READING = "reading the ledger in";
    private static final String WRITING = "writing the ledger in";

    /** The tables for requests and answers. */
    private static final List<String> NEEDED = List.of(
            "tributary_request",
            "tributary_request_journey",
            "tributary_answer",
            "tributary_memory",
            ResultTables.JOURNEYS,
            ResultTables.CREDITS);

    private final Transactions transactions;

    SqliteLedger(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Long> turn(Turn turn) {
        if (!turn.next().isEmpty()) {
            requireRoom(turn);
        }
        return transactions.change(WRITING, with -> {
            RequestRows rows = new RequestRows(with);
            for (RawAnswer answer : turn.came()) {
                rows.answered(answer, turn.at());
            }
            List<Long> numbers = new ArrayList<>();
            for (OutgoingRequest request : turn.next()) {
                numbers.add(rows.insert(request, turn));
            }
            return numbers;
        });
    }

    /** A received answer is paid for, and smaller than the required space. */
    private void requireRoom(Turn turn) {
        try {
            transactions.requireRoomForAnAnswer();
        } catch (TributaryException full) {
            if (!turn.came().isEmpty()) {
                turn(turn.withoutNext());
            }
            throw full;
        }
    }

    @Override
    public void settle(List<Settlement> settlements) {
        transactions.write(WRITING, with -> {
            AnswerRows answers = new AnswerRows(with);
            RequestRows requests = new RequestRows(with);
            for (Settlement settlement : settlements) {
                answers.insert(settlement.request(), settlement.answers());
                FailPoint.pass("ledger.applying");
                requests.settled(settlement);
            }
        });
    }

    @Override
    public RequestCount recover() {
        transactions.requireSound(NEEDED);
        RequestCount sent = transactions.read(READING, with -> new RequestRows(with).count(RequestState.SENT));
        if (sent.requests() > 0) {
            transactions.write(WRITING, with -> new RequestRows(with).takeSentAsInDoubt());
        }
        return sent;
    }

    @Override
    public List<UnreadAnswer> unread() {
        return transactions.read(READING, with -> new RequestRows(with).unread());
    }

    @Override
    public boolean isBlank() {
        return transactions.read(READING, with -> new RequestRows(with).none() && new AnswerRows(with).none());
    }

    @Override
    public Optional<JourneyAnswer> answer(JourneyKey key) {
        return transactions.read(READING, with -> new AnswerRows(with).find(key));
    }

    @Override
    public Set<JourneyKey> unreadKeys() {
        return transactions.read(READING, with -> new RequestRows(with).unreadKeys());
    }

    @Override
    public Optional<Duration> usualWait() {
        return transactions.read(READING, with -> new RequestRows(with).usualWait());
    }

    @Override
    public Map<JourneyKey, Integer> inDoubtByJourney() {
        return transactions.read(READING, with -> new RequestRows(with).inDoubtByJourney());
    }

    @Override
    public RequestCount inDoubt() {
        return transactions.read(READING, with -> new RequestRows(with).count(RequestState.IN_DOUBT));
    }

    @Override
    public long discardAnswersBefore(Instant moment) {
        return transactions.change(WRITING, with -> new RequestRows(with).discardBefore(moment));
    }

    @Override
    public Optional<String> remembered(String name) {
        return transactions.read(READING, with -> new MemoryRows(with).value(name));
    }

    @Override
    public void remember(String name, String value) {
        transactions.write(WRITING, with -> new MemoryRows(with).keep(name, value));
    }
}
