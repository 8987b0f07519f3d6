package dev.tributary.core.journey;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.journey.option.JourneyOptions;
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

    /** These and those of other users, built with the same options. */
    public JourneyCounts plus(JourneyCounts more) {
        SortedMap<NoJourney, Long> reasons = new TreeMap<>(withoutJourney);
        more.withoutJourney.forEach((why, count) -> reasons.merge(why, count, Long::sum));
        return new JourneyCounts(
                options, journeys + more.journeys, sessions + more.sessions, decided.plus(more.decided), reasons);
    }

    public void writeTo(ByteWriter out) {
        out.number(journeys);
        out.number(sessions);
        decided.writeTo(out);
        out.number(withoutJourney.size());
        withoutJourney.forEach((why, count) -> {
            NoJourneyBytes.write(why, out);
            out.number(count);
        });
    }

    /** Reads what was written of journeys that were built with these options. */
    public static JourneyCounts readFrom(ByteReader in, JourneyOptions options) {
        long journeys = in.count();
        long sessions = in.count();
        Decided decided = Decided.readFrom(in);
        SortedMap<NoJourney, Long> reasons = new TreeMap<>(NoJourney.ORDER);
        for (int left = in.size(); left > 0; left--) {
            reasons.put(NoJourneyBytes.read(in), in.count());
        }
        return new JourneyCounts(options, journeys, sessions, decided, reasons);
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
