package dev.tributary.core.journey;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.journey.option.JourneyOptions;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of journeys that every command reports, whoever built them. Immutable.
 *
 * @param options the options they were built with
 * @param journeys conversions with at least one session
 * @param sessions the sessions of these journeys; one that is in two counts twice
 * @param decided the effects of the options on sessions
 * @param withoutJourney how many conversions have no journey, by reason; without reasons that do not occur
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

    /** Creates the counts of no journeys. */
    public static JourneyCounts none(JourneyOptions options) {
        return new JourneyCounts(options, 0, 0, Decided.NOTHING, new TreeMap<>(NoJourney.ORDER));
    }

    /** Creates the counts of some journeys. */
    public static JourneyCounts of(JourneyOptions options, Journeys journeys) {
        return none(options).plus(journeys);
    }

    /** Returns these plus some more journeys. */
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

    /** Returns the sum of these and those of other users, built with the same options. */
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

    /** Reads serialised counts of journeys that were built with these options. */
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

    /** Returns how many conversions have no journey. */
    public long unattributed() {
        return withoutJourney.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns whether there are conversions, and none of them can be attributed: that is not a plain success. */
    public boolean nothingToAttribute() {
        return journeys == 0 && unattributed() > 0;
    }
}
