package dev.tributary.store.sqlite;

import dev.tributary.core.FailPoint;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.store.Doubt;
import dev.tributary.store.Intent;
import dev.tributary.store.JourneyAnswer;
import dev.tributary.store.Ledger;
import dev.tributary.store.RawAnswer;
import dev.tributary.store.RequestState;
import dev.tributary.store.UnreadAnswer;
import dev.tributary.store.Worth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledger in the file of the results. Not thread-safe. */
final class SqliteLedger implements Ledger {
    private static final String READING = "reading the ledger in";
    private static final String WRITING = "writing the ledger in";

    /** What a request and its answer are written to. */
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
    public List<Long> turn(List<RawAnswer> came, List<Intent> next) {
        if (!next.isEmpty()) {
            requireRoom(came);
        }
        return transactions.change(WRITING, with -> {
            RequestRows rows = new RequestRows(with);
            for (RawAnswer answer : came) {
                rows.answered(answer);
            }
            List<Long> numbers = new ArrayList<>();
            for (Intent intent : next) {
                numbers.add(rows.insert(intent));
            }
            return numbers;
        });
    }

    /** What has come is paid for, and smaller than the room that is asked for. */
    private void requireRoom(List<RawAnswer> came) {
        try {
            transactions.requireRoomForAnAnswer();
        } catch (TributaryException full) {
            if (!came.isEmpty()) {
                turn(came, List.of());
            }
            throw full;
        }
    }

    @Override
    public void settled(List<Worth> worths) {
        transactions.write(WRITING, with -> {
            AnswerRows answers = new AnswerRows(with);
            RequestRows requests = new RequestRows(with);
            for (Worth worth : worths) {
                answers.insert(worth.request(), worth.answers());
                FailPoint.pass("ledger.applying");
                requests.settled(worth.request(), worth.state(), worth.note());
            }
        });
    }

    @Override
    public Doubt recover() {
        transactions.requireSound(NEEDED);
        Doubt sent = transactions.read(READING, with -> new RequestRows(with).count(RequestState.SENT));
        if (sent.requests() > 0) {
            transactions.write(WRITING, with -> new RequestRows(with).doubtWhatWasSent());
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
    public Map<JourneyKey, Integer> doubts() {
        return transactions.read(READING, with -> new RequestRows(with).doubts());
    }

    @Override
    public Doubt doubt() {
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
