package dev.tributary.ihcapi.packing;

import dev.tributary.core.journey.Journey;
import java.util.List;

/**
 * Journeys packed into requests.
 *
 * @param requests each has whole journeys, ordered by conversion id; ordered by their first journey
 * @param tooLong the journeys that exceed the limit of a request, ordered by conversion id
 */
public record Packing(List<List<Journey>> requests, List<Journey> tooLong) {
    public Packing {
        requests = requests.stream().map(List::copyOf).toList();
        tooLong = List.copyOf(tooLong);
    }
}
