package dev.tributary.ihcapi.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Deals journeys, longest first, to a given number of requests, each to the one that holds least. What is least is
 * measured in two ways: by sessions, which serves where sessions are scarce, and by journeys, where those are.
 */
final class EvenSpread {
    private static final Comparator<Load> BY_SESSIONS = Comparator.<Load>comparingInt(load -> load.sessions)
            .thenComparingInt(load -> load.journeys)
            .thenComparingInt(load -> load.request);
    private static final Comparator<Load> BY_JOURNEYS = Comparator.<Load>comparingInt(load -> load.journeys)
            .thenComparingInt(load -> load.sessions)
            .thenComparingInt(load -> load.request);

    /** How many requests without room are passed over before giving up. */
    private static final int PATIENCE = 16;

    private final int[] sizes;
    private final RequestLimits limits;
    private final PriorityQueue<Load> open;

    private EvenSpread(int[] sizes, int requests, RequestLimits limits, Comparator<Load> least) {
        this.sizes = sizes;
        this.limits = limits;
        this.open = new PriorityQueue<>(Math.max(1, requests), least);
        for (int request = 0; request < requests; request++) {
            open.add(new Load(request));
        }
    }

    /** The request of each journey, or nothing when neither way fits them all. */
    static Optional<int[]> place(int[] sizes, int[] order, int requests, RequestLimits limits) {
        return new EvenSpread(sizes, requests, limits, BY_SESSIONS)
                .place(order)
                .or(() -> new EvenSpread(sizes, requests, limits, BY_JOURNEYS).place(order));
    }

    private Optional<int[]> place(int[] order) {
        int[] requestOf = new int[sizes.length];
        for (int journey : order) {
            Optional<Load> found = leastWithRoom(sizes[journey]);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Load load = found.get();
            load.sessions += sizes[journey];
            load.journeys++;
            requestOf[journey] = load.request;
            if (load.journeys < limits.journeys()) {
                open.add(load);
            }
        }
        return Optional.of(requestOf);
    }

    private Optional<Load> leastWithRoom(int size) {
        List<Load> passed = new ArrayList<>();
        Optional<Load> found = Optional.empty();
        while (found.isEmpty() && !open.isEmpty() && passed.size() < PATIENCE) {
            Load load = open.remove();
            if (load.sessions + size <= limits.sessions()) {
                found = Optional.of(load);
            } else {
                passed.add(load);
            }
        }
        open.addAll(passed);
        return found;
    }

    /** What a request holds so far. */
    private static final class Load {
        private final int request;
        private int sessions;
        private int journeys;

        Load(int request) {
            this.request = request;
        }
    }
}
