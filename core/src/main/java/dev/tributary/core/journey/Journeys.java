package dev.tributary.core.journey;

import dev.tributary.core.facts.Conversion;
import java.util.List;

/**
 * The journeys of a window's conversions.
 *
 * @param journeys one per conversion that has one, ordered by conversion id
 * @param unattributed the conversions without any session before them, or without one that is left, ordered by id
 * @param cut how many of the journeys had more sessions than a journey may have
 * @param leftOut the sessions that the options left out of the conversions' journeys
 */
public record Journeys(List<Journey> journeys, List<Conversion> unattributed, long cut, LeftOut leftOut) {
    public Journeys {
        journeys = List.copyOf(journeys);
        unattributed = List.copyOf(unattributed);
    }

    /** How many sessions the journeys hold; one that serves two journeys counts twice. */
    public long sessionCount() {
        return journeys.stream().mapToLong(Journey::size).sum();
    }
}
