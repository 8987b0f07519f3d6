package dev.tributary.core.journey;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.option.JourneyOptions;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Builds the journey of every conversion of a window. Each user's sessions are sorted once; a journey is then a range
 * of them, found by binary search, so a user with many conversions costs no more than one with few. With path rules the
 * sessions of each journey are selected one by one. Thread-safe.
 */
public final class JourneyBuilder {
    /** Most ids differ within eight characters, so most texts need not be loaded from memory. */
    private static final Comparator<Keyed> BY_ID = (one, other) -> one.prefix != other.prefix
            ? Long.compareUnsigned(one.prefix, other.prefix)
            : CodePoints.compare(one.conversion.id(), other.conversion.id());

    private final SessionTable sessions;
    private final JourneyOptions options;
    private final UserSessions byUser;

    public JourneyBuilder(SessionTable sessions, JourneyOptions options) {
        this.sessions = sessions;
        this.options = options;
        this.byUser = UserSessions.of(sessions);
    }

    /** Builds the journeys of the conversions whose day is in the window; earlier sessions still belong to them. */
    public Journeys build(List<Conversion> conversions, DateWindow window) {
        return build(conversions, window::contains);
    }

    /**
     * Builds the journeys of some conversions.
     *
     * @param conversions all that are known: if journeys are cut at previous conversions, the others cut them as well
     * @param wanted the conversions whose journeys are built
     */
    public Journeys build(List<Conversion> conversions, Predicate<Conversion> wanted) {
        JourneyGathering gathering = new JourneyGathering(sessions, options, byUser, conversions);
        conversions.stream()
                .filter(wanted)
                .map(conversion -> new Keyed(CodePoints.prefix(conversion.id()), conversion))
                .sorted(BY_ID)
                .map(Keyed::conversion)
                .forEachOrdered(gathering::add);
        return gathering.done();
    }

    /**
     * Builds the journeys without a conversion: one for every user without any conversion, of the sessions up to the
     * window's last day, if the last of these is in the window. Ordered by the users' numbers. The table must contain
     * the sessions of such users, as specified by {@link dev.tributary.core.facts.ReadScope#everyUser} has it.
     *
     * @param conversions all there are, of any day
     */
    public List<OpenJourney> open(List<Conversion> conversions, DateWindow window) {
        return new OpenJourneys(sessions, byUser, options).of(conversions, window);
    }

    /** A conversion with the beginning of its id. */
    private record Keyed(long prefix, Conversion conversion) {}
}
