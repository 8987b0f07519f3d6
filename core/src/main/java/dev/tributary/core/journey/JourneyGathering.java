package dev.tributary.core.journey;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.JourneyRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Builds one journey after the other. Without path rules a journey is a view of its user's sorted sessions; only
 * selected rows are copied. Not thread-safe.
 */
final class JourneyGathering {
    private final SessionTable sessions;
    private final JourneyOptions options;
    private final UserSessions byUser;
    private final Function<Conversion, Optional<Conversion>> previous;
    private final Optional<PathPicker> picker;
    private final List<Journey> journeys = new ArrayList<>();
    private final List<Unattributed> unattributed = new ArrayList<>();
    private final Map<Set<JourneyRule>, NoJourney> reasons = new HashMap<>();
    private SessionsLeftOut leftOut = SessionsLeftOut.NONE;
    private long momentSessions;
    private long momentConversions;
    private long cutJourneys;
    private long cutSessions;

    private Slid slid = Slid.NONE;

    /** @param conversions all that are known, to find previous ones */
    JourneyGathering(SessionTable sessions, JourneyOptions options, UserSessions byUser, List<Conversion> conversions) {
        this(
                sessions,
                options,
                byUser,
                options.reach().cutAtPrevious()
                        ? PreviousConversions.of(conversions)::before
                        : conversion -> Optional.empty());
    }

    /** @param previous returns a user's previous conversion, if journeys are cut at it */
    JourneyGathering(
            SessionTable sessions,
            JourneyOptions options,
            UserSessions byUser,
            Function<Conversion, Optional<Conversion>> previous) {
        this.sessions = sessions;
        this.options = options;
        this.byUser = byUser;
        this.previous = previous;
        this.picker = PathPicker.of(sessions, options.rules());
    }

    /** Adds the journey of a conversion, if it has one. */
    void add(Conversion conversion) {
        int user = conversion.user();
        if (user == SessionTable.NO_USER) {
            unattributed.add(new Unattributed(conversion, NoJourney.OfSource.NO_USER));
            return;
        }
        int end = byUser.before(user, options.boundary(), conversion.millis());
        add(conversion, end, byUser.at(user, end, conversion.millis()), byUser.start(user) < byUser.end(user));
    }

    /**
     * Adds the journey of a conversion whose first sessions are no longer in memory.
     *
     * @param first the counts of these sessions for this journey
     * @param moment how many sessions the user has at the same moment as the conversion
     */
    void add(Conversion conversion, Slid first, long moment) {
        slid = first;
        add(conversion, byUser.before(conversion.user(), options.boundary(), conversion.millis()), moment, true);
    }

    /**
     * @param end the end of the user's sessions before the conversion
     * @param moment how many are at the same moment
     * @param cameAtAll whether the user has any session, even a later one
     */
    private void add(Conversion conversion, int end, long moment, boolean cameAtAll) {
        int user = conversion.user();
        if (moment > 0) {
            momentSessions += moment;
            momentConversions++;
        }
        int sizeBefore = journeys.size();
        SessionsLeftOut before = leftOut;
        if (options.reach().isAll() && picker.isEmpty()) {
            add(conversion, byUser.rows(), limited(byUser.start(user), end), end);
        } else {
            reach(conversion, end);
        }
        if (journeys.size() == sizeBefore) {
            unattributed.add(
                    new Unattributed(conversion, cameAtAll ? why(moment, before) : NoJourney.OfSource.NO_SESSION));
        }
    }

    Journeys done() {
        return new Journeys(
                journeys,
                unattributed,
                new Decided(momentSessions, momentConversions, leftOut, cutJourneys, cutSessions));
    }

    /** Applies the rules that may leave sessions out, however few there are. */
    private void reach(Conversion conversion, int end) {
        int begin = options.reach().isAll() ? byUser.start(conversion.user()) : reached(conversion);
        if (picker.isEmpty()) {
            add(conversion, byUser.rows(), limited(begin, end), end);
        } else {
            pick(picker.get(), conversion, begin, end);
        }
    }

    /** Returns the first of the user's sessions within reach. */
    private int reached(Conversion conversion) {
        int user = conversion.user();
        int start = byUser.start(user);
        int near = options.reach()
                .lookback()
                .map(time -> byUser.before(user, Boundary.STRICT, conversion.millis() - time.toMillis()))
                .orElse(start);
        int begin = previous.apply(conversion)
                .map(last -> byUser.before(user, options.boundary(), last.millis()))
                .map(own -> Math.max(near, own))
                .orElse(near);
        leftOut = leftOut.plus(
                new SessionsLeftOut(near - start + slid.tooOld(), begin - near + slid.beforePrevious(), 0, 0));
        return begin;
    }

    private void pick(PathPicker rules, Conversion conversion, int begin, int end) {
        int[] allowed = rules.allowed(byUser.rows(), begin, end);
        int[] rows = rules.transformed(allowed);
        leftOut = leftOut.plus(new SessionsLeftOut(0, 0, end - begin - allowed.length, allowed.length - rows.length));
        // Sessions cut by the limit must not stay in memory.
        int[] last = Arrays.copyOfRange(rows, limited(0, rows.length), rows.length);
        add(conversion, last, 0, last.length);
    }

    /** Returns the beginning of the last sessions of a range, as many as a journey may have. */
    private int limited(int begin, int end) {
        int beyond = end - begin - options.touchLimit();
        if (beyond <= 0) {
            return begin;
        }
        cutJourneys++;
        cutSessions += beyond + slid.beyondLimit();
        return begin + beyond;
    }

    private void add(Conversion conversion, int[] rows, int begin, int end) {
        if (begin < end) {
            journeys.add(new Journey(conversion, sessions, rows, begin, end - begin));
        }
    }

    /** Returns why no session is left: all rules that have left out sessions since. */
    private NoJourney why(long moment, SessionsLeftOut before) {
        Set<JourneyRule> rules = EnumSet.noneOf(JourneyRule.class);
        if (moment > 0 && options.boundary() == Boundary.STRICT) {
            rules.add(JourneyRule.BOUNDARY);
        }
        rules.addAll(leftOut.rulesSince(before));
        return rules.isEmpty()
                ? NoJourney.OfSource.ONLY_LATER
                : reasons.computeIfAbsent(rules, NoJourney.OfOptions::new);
    }
}
