package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A journal that keeps what it is told, and finds fault with what does not fit together. Thread-safe. */
final class JournalLog implements RequestJournal {
    /** A request that is settled. */
    record Settled(long request, List<Journey> journeys, Fate fate, List<Outcome> outcomes, String note) {}

    private final Map<Long, List<Journey>> open = new HashMap<>();
    private final Map<String, Integer> doubts = new HashMap<>();
    private final List<Settled> settled = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final List<List<String>> turns = new ArrayList<>();
    private long last;

    /** Lets journeys have ended in doubt before. */
    JournalLog doubting(String conversion, int times) {
        doubts.put(conversion, times);
        return this;
    }

    @Override
    public synchronized List<Long> turn(List<Came> came, List<Leaving> next) {
        int before = events.size();
        came.forEach(this::answered);
        List<Long> numbers = next.stream().map(this::sending).toList();
        turns.add(List.copyOf(events.subList(before, events.size())));
        return numbers;
    }

    private long sending(Leaving leaving) {
        assertThat(leaving.body().size()).isPositive();
        last++;
        open.put(last, leaving.journeys());
        events.add("sending " + last);
        return last;
    }

    private void answered(Came came) {
        assertThat(open).containsKey(came.request());
        events.add("answered " + came.request() + " " + came.reply().status());
    }

    @Override
    public synchronized void settled(List<Settlement> settlements) {
        settlements.forEach(this::settled);
    }

    private void settled(Settlement one) {
        List<Journey> journeys = open.remove(one.request());
        assertThat(journeys)
                .as("the journeys of request %s, settled once", one.request())
                .isNotNull();
        assertThat(one.outcomes()).allSatisfy(outcome -> assertThat(journeys).contains(outcome.journey()));
        assertThat(one.note()).doesNotContain(Runs.KEY);
        settled.add(new Settled(one.request(), journeys, one.fate(), one.outcomes(), one.note()));
        events.add("settled " + one.request() + " " + one.fate());
        if (one.fate() == Fate.IN_DOUBT) {
            journeys.forEach(journey -> doubts.merge(journey.conversionId(), 1, Integer::sum));
        }
    }

    @Override
    public synchronized int doubts(Journey journey) {
        return doubts.getOrDefault(journey.conversionId(), 0);
    }

    synchronized List<String> events() {
        return List.copyOf(events);
    }

    /** The events of each change in which answers were stored and requests written down. */
    synchronized List<List<String>> turns() {
        return List.copyOf(turns);
    }

    synchronized List<Settled> settled() {
        return List.copyOf(settled);
    }

    /** How many requests are not settled. */
    synchronized int open() {
        return open.size();
    }

    synchronized long sent() {
        return last;
    }

    /** How many journeys ended so. */
    synchronized long journeys(Fate fate) {
        return settled.stream()
                .filter(one -> one.fate() == fate)
                .mapToLong(one -> one.journeys().size())
                .sum();
    }
}
