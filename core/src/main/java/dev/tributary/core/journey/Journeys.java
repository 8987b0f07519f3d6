package dev.tributary.core.journey;

import dev.tributary.core.facts.Conversion;
import java.util.BitSet;
import java.util.List;

/**
 * The journeys of a window's conversions.
 *
 * @param journeys one per conversion that has one, ordered by conversion id
 * @param unattributed the conversions that have none, each with its reason, ordered by id
 * @param decided the effects of the options on sessions
 */
public record Journeys(List<Journey> journeys, List<Unattributed> unattributed, Decided decided) {
    public Journeys {
        journeys = List.copyOf(journeys);
        unattributed = List.copyOf(unattributed);
    }

    /**
     * Returns the same with the correct reason for conversions of unknown users, which to the journey builder have no
     * user.
     *
     * @param unknown the indexes of these conversions
     */
    public Journeys naming(BitSet unknown) {
        return unknown.isEmpty()
                ? this
                : new Journeys(
                        journeys,
                        unattributed.stream()
                                .map(one -> unknown.get(one.conversion().index())
                                        ? new Unattributed(one.conversion(), NoJourney.OfSource.UNKNOWN_USER)
                                        : one)
                                .toList(),
                        decided);
    }

    /** Returns the conversions without a journey, ordered by id. */
    public List<Conversion> withoutJourney() {
        return unattributed.stream().map(Unattributed::conversion).toList();
    }

    /** Returns how many sessions the journeys have; one that is in two journeys counts twice. */
    public long sessionCount() {
        return journeys.stream().mapToLong(Journey::size).sum();
    }
}
