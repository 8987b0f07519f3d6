package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.HeldJourney;
import dev.tributary.core.ledger.JourneyAnswer;
import dev.tributary.core.ledger.KeyCache;
import dev.tributary.core.ledger.OutgoingRequest;
import dev.tributary.core.ledger.RawAnswer;
import dev.tributary.core.ledger.RequestJournal;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.core.ledger.Settlement;
import dev.tributary.core.ledger.Turn;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A journal that stores its entries, and fails if they contradict each other. Thread-safe. */
public final class JournalLog implements RequestJournal {
    /** A settled request. */
    record Settled(long request, List<HeldJourney> journeys, Settlement settlement) {
        RequestState state() {
            return settlement.state();
        }

        List<JourneyAnswer> answers() {
            return settlement.answers();
        }

        String note() {
            return settlement.note();
        }

        List<String> conversions() {
            return journeys.stream().map(HeldJourney::conversionId).toList();
        }
    }

    private final Map<Long, List<HeldJourney>> open = new HashMap<>();
    private final Map<JourneyKey, Integer> inDoubt = new HashMap<>();
    private final List<Settled> settled = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final List<List<String>> turns = new ArrayList<>();
    private long last;

    /** Sets how often a journey ended in doubt before. */
    JournalLog inDoubt(String conversion, int times) {
        inDoubt.put(key(conversion), times);
        return this;
    }

    /** Returns an oversight that records to this journal, without a limit. */
    public Oversight oversight() {
        return oversight(SpendingLimit.NONE, () -> false);
    }

    /** Returns an oversight that may limit or stop the run. */
    Oversight oversight(SpendingLimit spending, BooleanSupplier stopAsked) {
        return new Oversight(account(this, inDoubt), spending, stopAsked);
    }

    /** Returns the account of a run that records to a journal. */
    static Account account(RequestJournal journal, Map<JourneyKey, Integer> inDoubt) {
        return new Account(journal, "run", Clock.systemUTC(), new KeyCache(JournalLog::key), inDoubt);
    }

    private static JourneyKey key(Journey journey) {
        return key(journey.conversionId());
    }

    private static JourneyKey key(String conversion) {
        return JourneyKey.of(
                ByteBuffer.allocate(32).putInt(conversion.hashCode()).array());
    }

    @Override
    public synchronized List<Long> turn(Turn turn) {
        int before = events.size();
        turn.came().forEach(this::answered);
        List<Long> numbers = turn.next().stream().map(this::sending).toList();
        turns.add(List.copyOf(events.subList(before, events.size())));
        return numbers;
    }

    private long sending(OutgoingRequest request) {
        assertThat(request.body().size()).isPositive();
        last++;
        open.put(last, request.journeys());
        events.add("sending " + last);
        return last;
    }

    private void answered(RawAnswer came) {
        assertThat(open).containsKey(came.request());
        events.add("answered " + came.request() + " " + came.status());
    }

    @Override
    public synchronized void settle(List<Settlement> settlements) {
        settlements.forEach(this::settled);
    }

    private void settled(Settlement one) {
        List<HeldJourney> journeys = open.remove(one.request());
        assertThat(journeys)
                .as("the journeys of request %s, settled once", one.request())
                .isNotNull();
        assertThat(journeys)
                .extracting(HeldJourney::key)
                .containsAll(one.answers().stream().map(JourneyAnswer::key).toList());
        assertThat(one.note()).doesNotContain(Runs.KEY);
        settled.add(new Settled(one.request(), journeys, one));
        events.add("settled " + one.request() + " " + one.state());
    }

    synchronized List<String> events() {
        return List.copyOf(events);
    }

    /** Returns the events of each change in which answers were stored and requests recorded. */
    synchronized List<List<String>> turns() {
        return List.copyOf(turns);
    }

    synchronized List<Settled> settled() {
        return List.copyOf(settled);
    }

    /** Returns the number of requests that are not settled. */
    synchronized int open() {
        return open.size();
    }

    synchronized long sent() {
        return last;
    }

    /** Returns the number of journeys whose request was settled with a state. */
    synchronized long journeys(RequestState state) {
        return settled.stream()
                .filter(one -> one.state() == state)
                .mapToLong(one -> one.journeys().size())
                .sum();
    }
}
