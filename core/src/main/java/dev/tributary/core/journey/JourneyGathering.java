package dev.tributary.core.journey;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes one journey after the other. Without path rules a journey is a view of its user's sorted sessions; only what rules have
 * picked is copied. Not thread-safe.
 */
final class JourneyGathering {
    private final SessionTable sessions;
    private final JourneyOptions options;
    private final UserSessions byUser;
    private final Optional<PreviousConversions> previous;
    private final Optional<PathPicker> picker;
    private final List<Journey> journeys = new ArrayList<>();
    private final List<Conversion> unattributed = new ArrayList<>();
    private LeftOut leftOut = LeftOut.NONE;
    private long cut;

    /** @param conversions all that are known, to find the previous ones among */
    JourneyGathering(SessionTable sessions, JourneyOptions options, UserSessions byUser, List<Conversion> conversions) {
        this.sessions = sessions;
        this.options = options;
        this.byUser = byUser;
        this.previous =
                options.reach().cutAtPrevious() ? Optional.of(PreviousConversions.of(conversions)) : Optional.empty();
        this.picker = PathPicker.of(sessions, options.rules());
    }

    /** Makes the journey of a conversion, if it has one. */
    void add(Conversion conversion) {
        if (conversion.user() == SessionTable.NO_USER) {
            unattributed.add(conversion);
            return;
        }
        int end = byUser.before(conversion.user(), options.boundary(), conversion.millis());
        int begin = options.reach().isAll() ? byUser.start(conversion.user()) : reached(conversion);
        if (picker.isEmpty()) {
            add(conversion, byUser.rows(), limited(begin, end), end);
        } else {
            pick(picker.get(), conversion, begin, end);
        }
    }

    Journeys done() {
        return new Journeys(journeys, unattributed, cut, leftOut);
    }

    /** The first of the user's sessions within reach. */
    private int reached(Conversion conversion) {
        int user = conversion.user();
        int start = byUser.start(user);
        int near = options.reach()
                .lookback()
                .map(time -> byUser.before(user, Boundary.STRICT, conversion.millis() - time.toMillis()))
                .orElse(start);
        int begin = previous.flatMap(known -> known.before(conversion))
                .map(last -> byUser.before(user, options.boundary(), last.millis()))
                .map(own -> Math.max(near, own))
                .orElse(near);
        leftOut = leftOut.plus(new LeftOut(near - start, begin - near, 0, 0));
        return begin;
    }

    private void pick(PathPicker rules, Conversion conversion, int begin, int end) {
        int[] allowed = rules.allowed(byUser.rows(), begin, end);
        int[] rows = rules.transformed(allowed);
        leftOut = leftOut.plus(new LeftOut(0, 0, end - begin - allowed.length, allowed.length - rows.length));
        // What the limit cuts off must not be held.
        int[] last = Arrays.copyOfRange(rows, limited(0, rows.length), rows.length);
        add(conversion, last, 0, last.length);
    }

    /** Where the last ones of a stretch begin, as many as a journey may have. */
    private int limited(int begin, int end) {
        if (end - begin <= options.touchLimit()) {
            return begin;
        }
        cut++;
        return end - options.touchLimit();
    }

    private void add(Conversion conversion, int[] rows, int begin, int end) {
        if (begin == end) {
            unattributed.add(conversion);
        } else {
            journeys.add(new Journey(conversion, sessions, rows, begin, end - begin));
        }
    }
}
