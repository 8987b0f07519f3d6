package dev.tributary.ihcapi.packing;

import dev.tributary.core.journey.Journey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The journeys that are not in a request yet. Among journeys of equal length, the first is taken first. Not
 * thread-safe.
 */
final class Stock {
    private final NavigableMap<Integer, Deque<Journey>> byLength = new TreeMap<>();
    private int size;

    Stock(List<Journey> journeys) {
        journeys.forEach(journey -> byLength.computeIfAbsent(journey.size(), length -> new ArrayDeque<>())
                .add(journey));
        size = journeys.size();
    }

    int size() {
        return size;
    }

    /** Removes the longest journey that fits into the room, in sessions. */
    Optional<Journey> takeLongest(int room) {
        Map.Entry<Integer, Deque<Journey>> longest = byLength.floorEntry(room);
        if (longest == null) {
            return Optional.empty();
        }
        Journey journey = longest.getValue().remove();
        if (longest.getValue().isEmpty()) {
            byLength.remove(longest.getKey());
        }
        size--;
        return Optional.of(journey);
    }

    /**
     * Removes the longest journey that leaves enough room for short ones: as many as are wanted in total, or as many as
     * the room can hold, if that is fewer.
     */
    Optional<Journey> takeLongestOf(int wanted, int room) {
        int journeys = 0;
        int sessions = 0;
        int last = 0;
        for (Map.Entry<Integer, Deque<Journey>> alike : byLength.entrySet()) {
            int length = alike.getKey();
            int fitting = Math.min(wanted - journeys, (room - sessions) / length);
            int more = Math.min(fitting, alike.getValue().size());
            if (more == 0) {
                break;
            }
            journeys += more;
            sessions += more * length;
            last = length;
        }
        // The minimum for the shortest ones. The last of them is replaced by the longest one that fits.
        return takeLongest(room - sessions + last);
    }
}
