package dev.tributary.core.journey;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Builds the journeys without a conversion. The options leave out the same sessions as of other journeys; a lookback
 * counts from the last session, since there is no conversion.
 */
record OpenJourneys(SessionTable sessions, UserSessions byUser, JourneyOptions options) {
    /** @param conversions all there are: a user with any conversion, on any day, is skipped */
    List<OpenJourney> of(List<Conversion> conversions, DateWindow window) {
        BitSet converted = new BitSet(sessions.userCount());
        conversions.stream()
                .filter(conversion -> conversion.user() != SessionTable.NO_USER)
                .forEach(conversion -> converted.set(conversion.user()));
        long lastDay = window.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        Optional<PathPicker> picker = PathPicker.of(sessions, options.rules());
        List<OpenJourney> open = new ArrayList<>();
        for (int user = converted.nextClearBit(0);
                user < sessions.userCount();
                user = converted.nextClearBit(user + 1)) {
            int end = endOf(user, lastDay, window.zone());
            if (end == byUser.start(user) || !window.contains(sessions.millis(byUser.rows()[end - 1]))) {
                continue;
            }
            int begin = begin(user, end);
            if (picker.isEmpty()) {
                add(open, byUser.rows(), begin, end);
            } else {
                int[] rows = picker.get().pick(byUser.rows(), begin, end);
                add(open, rows, 0, rows.length);
            }
        }
        return open;
    }

    /** Returns where the sessions within the lookback begin. */
    private int begin(int user, int end) {
        long last = sessions.millis(byUser.rows()[end - 1]);
        return options.reach()
                .lookback()
                .map(time -> byUser.before(user, Boundary.STRICT, last - time.toMillis()))
                .orElse(byUser.start(user));
    }

    private void add(List<OpenJourney> open, int[] rows, int begin, int end) {
        int size = Math.min(end - begin, options.touchLimit());
        if (size > 0) {
            open.add(new OpenJourney(sessions, rows, end - size, size));
        }
    }

    /** Returns where a user's sessions up to a day end, exclusive. */
    private int endOf(int user, long lastDay, DayZone zone) {
        int end = byUser.end(user);
        while (end > byUser.start(user) && zone.number(sessions.millis(byUser.rows()[end - 1])) > lastDay) {
            end--;
        }
        return end;
    }
}
