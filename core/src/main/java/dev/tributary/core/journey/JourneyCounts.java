package dev.tributary.core.journey;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What journeys come to: the one value that every command tells, whoever built them. Immutable.
 *
 * @param options what they were built with
 * @param journeys conversions with at least one session
 * @param sessions the sessions of these journeys; one that serves two counts twice
 * @param decided what the options decided about sessions
 * @param withoutJourney how many conversions have no journey, by the reason; no reason without any
 */
public record JourneyCounts(
        JourneyOptions options,
        long journeys,
        long sessions,
        Decided decided,
        SortedMap<NoJourney, Long> withoutJourney) {
    public JourneyCounts {
        SortedMap<NoJourney, Long> ordered = new TreeMap<>(NoJourney.ORDER);
        ordered.putAll(withoutJourney);
        withoutJourney = Collections.unmodifiableSortedMap(ordered);
    }

    /** Of no journeys yet. */
    public static JourneyCounts none(JourneyOptions options) {
        return new JourneyCounts(options, 0, 0, Decided.NOTHING, new TreeMap<>(NoJourney.ORDER));
    }

    /** Of some journeys. */
    public static JourneyCounts of(JourneyOptions options, Journeys journeys) {
        return none(options).plus(journeys);
    }

    /** These and some more. */
    public JourneyCounts plus(Journeys more) {
        SortedMap<NoJourney, Long> reasons = new TreeMap<>(withoutJourney);
        more.unattributed().forEach(one -> reasons.merge(one.why(), 1L, Long::sum));
        return new JourneyCounts(
                options,
                journeys + more.journeys().size(),
                sessions + more.sessionCount(),
                decided.plus(more.decided()),
                reasons);
    }

    /** How many conversions have no journey. */
    public long unattributed() {
        return withoutJourney.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether there are conversions, and not one of them can be attributed: that is no plain success. */
    public boolean nothingToAttribute() {
        return journeys == 0 && unattributed() > 0;
    }
}
