package dev.tributary.core.journey;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.SessionTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Builds the journey of every conversion of a window. Each user's sessions are sorted once; a journey is then a prefix
 * of them, found by bisection, so a user with many conversions costs no more than one with few. Thread-safe.
 */
public final class JourneyBuilder {
    /** Most ids differ within eight characters, so most texts need not be fetched from all over the memory. */
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

    /** The journeys of the conversions whose day lies in the window; earlier sessions belong to them all the same. */
    public Journeys build(List<Conversion> conversions, DateWindow window) {
        List<Journey> journeys = new ArrayList<>();
        List<Conversion> unattributed = new ArrayList<>();
        AtomicLong cut = new AtomicLong();
        conversions.stream()
                .filter(conversion -> window.isAll() || window.contains(conversion.day()))
                .map(conversion -> new Keyed(CodePoints.prefix(conversion.id()), conversion))
                .sorted(BY_ID)
                .map(Keyed::conversion)
                .forEach(conversion -> {
                    int size = sessionsBefore(conversion);
                    if (size == 0) {
                        unattributed.add(conversion);
                    } else {
                        journeys.add(journey(conversion, size));
                        cut.addAndGet(size > options.touchLimit() ? 1 : 0);
                    }
                });
        return new Journeys(journeys, unattributed, cut.get());
    }

    /**
     * The journeys that have led nowhere: one for every user without any conversion, of the sessions up to the window's last
     * day, if the last of these lies in the window. Ordered by the users' numbers. The table must hold the sessions of such
     * users, as {@link dev.tributary.core.facts.ReadScope#everyUser} has it.
     *
     * @param conversions all there are, of any day
     */
    public List<OpenJourney> open(List<Conversion> conversions, DateWindow window) {
        return new OpenJourneys(sessions, byUser, options.touchLimit()).of(conversions, window);
    }

    /** A conversion with the beginning of its id. */
    private record Keyed(long prefix, Conversion conversion) {}

    /** The last sessions of a user's first so many. */
    private Journey journey(Conversion conversion, int sessionsBefore) {
        int size = Math.min(sessionsBefore, options.touchLimit());
        int from = byUser.start(conversion.user()) + sessionsBefore - size;
        return new Journey(conversion.id(), sessions, byUser.rows(), from, size);
    }

    private int sessionsBefore(Conversion conversion) {
        if (conversion.user() == SessionTable.NO_USER) {
            return 0;
        }
        int start = byUser.start(conversion.user());
        int low = start;
        int high = byUser.end(conversion.user());
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (options.boundary().holds(sessions.millis(byUser.rows()[middle]), conversion.millis())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - start;
    }
}
