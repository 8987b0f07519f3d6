package dev.tributary.ihcapi.packing;

import dev.tributary.core.journey.Journey;
import java.util.List;

/**
 * Journeys, cut into requests.
 *
 * @param requests each holds whole journeys, ordered by conversion id; ordered by their first journey
 * @param tooLong the journeys that no request can hold, ordered by conversion id
 */
public record Packing(List<List<Journey>> requests, List<Journey> tooLong) {
    public Packing {
        requests = requests.stream().map(List::copyOf).toList();
        tooLong = List.copyOf(tooLong);
    }
}
