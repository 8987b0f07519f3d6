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
    private long last;

    /** Lets journeys have ended in doubt before. */
    JournalLog doubting(String conversion, int times) {
        doubts.put(conversion, times);
        return this;
    }

    @Override
    public synchronized long sending(List<Journey> journeys, Bytes body) {
        assertThat(body.size()).isPositive();
        last++;
        open.put(last, journeys);
        events.add("sending " + last);
        return last;
    }

    @Override
    public synchronized void answered(long request, Reply.Answered reply) {
        assertThat(open).containsKey(request);
        events.add("answered " + request + " " + reply.status());
    }

    @Override
    public synchronized void settled(long request, Fate fate, List<Outcome> outcomes, String note) {
        List<Journey> journeys = open.remove(request);
        assertThat(journeys)
                .as("the journeys of request %s, settled once", request)
                .isNotNull();
        assertThat(outcomes).allSatisfy(outcome -> assertThat(journeys).contains(outcome.journey()));
        assertThat(note).doesNotContain(Runs.KEY);
        settled.add(new Settled(request, journeys, fate, List.copyOf(outcomes), note));
        events.add("settled " + request + " " + fate);
        if (fate == Fate.IN_DOUBT) {
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
