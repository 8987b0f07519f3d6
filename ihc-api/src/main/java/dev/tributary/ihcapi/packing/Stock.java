package dev.tributary.ihcapi.packing;

import dev.tributary.core.journey.Journey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The journeys that are in no request yet. Of journeys alike in length, the first goes first. Not thread-safe. */
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

    /** Takes out the longest journey that fits into the room, which is in sessions. */
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
     * Takes out the longest journey that leaves enough of the room for short ones: for as many as make up the wanted number
     * with it, or for as many as the room can hold, if those are fewer.
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
        // So much the shortest need. The last of them gives its place to the longest that fits there.
        return takeLongest(room - sessions + last);
    }
}
