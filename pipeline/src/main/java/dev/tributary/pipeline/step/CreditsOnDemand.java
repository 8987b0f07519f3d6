package dev.tributary.pipeline.step;

import dev.tributary.core.attribution.Attributor;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

/** Attributes journeys, some at a time, as somebody asks for what comes of them. Not thread-safe. */
final class CreditsOnDemand implements Iterator<Outcome.Attributed> {
    /** How many sessions are attributed at once, or a journey more. */
    private static final int PART = 2048;

    private final Attributor attributor;
    private final List<Journey> journeys;
    private final Queue<Outcome.Attributed> made = new ArrayDeque<>();
    private int next;

    /** @param attributor answers every journey, since it only computes */
    CreditsOnDemand(Attributor attributor, List<Journey> journeys) {
        this.attributor = attributor;
        this.journeys = journeys;
    }

    /** All of it at once. */
    static List<Outcome.Attributed> all(Attributor attributor, List<Journey> journeys) {
        List<Outcome.Attributed> all = new ArrayList<>(journeys.size());
        new CreditsOnDemand(attributor, journeys).forEachRemaining(all::add);
        return all;
    }

    @Override
    public boolean hasNext() {
        return !made.isEmpty() || next < journeys.size();
    }

    @Override
    public Outcome.Attributed next() {
        if (made.isEmpty()) {
            make();
        }
        return made.remove();
    }

    private void make() {
        if (next == journeys.size()) {
            throw new NoSuchElementException("no further journey");
        }
        int first = next;
        for (int sessions = 0; sessions < PART && next < journeys.size(); next++) {
            sessions += journeys.get(next).size();
        }
        List<Journey> part = journeys.subList(first, next);
        attributor.attribute(part, outcome -> {
            if (!(outcome instanceof Outcome.Attributed attributed)) {
                throw new IllegalStateException(attributor.name() + " left a journey without credit: " + outcome);
            }
            made.add(attributed);
        });
    }
}
