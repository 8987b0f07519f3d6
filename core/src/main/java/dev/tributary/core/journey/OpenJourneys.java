package dev.tributary.core.journey;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Days;
import dev.tributary.core.facts.SessionTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the journeys that have led nowhere.
 *
 * @param touchLimit the most sessions of one; of a longer one the last are kept
 */
record OpenJourneys(SessionTable sessions, UserSessions byUser, int touchLimit) {
    /** @param conversions all there are: whoever has one, on whatever day, is left out */
    List<OpenJourney> of(List<Conversion> conversions, DateWindow window) {
        BitSet converted = new BitSet(sessions.userCount());
        conversions.stream()
                .filter(conversion -> conversion.user() != SessionTable.NO_USER)
                .forEach(conversion -> converted.set(conversion.user()));
        long lastDay = window.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        List<OpenJourney> open = new ArrayList<>();
        for (int user = converted.nextClearBit(0);
                user < sessions.userCount();
                user = converted.nextClearBit(user + 1)) {
            int end = endOf(user, lastDay);
            int size = Math.min(end - byUser.start(user), touchLimit);
            if (size > 0 && window.contains(Days.of(sessions.millis(byUser.rows()[end - 1])))) {
                open.add(new OpenJourney(sessions, byUser.rows(), end - size, size));
            }
        }
        return open;
    }

    /** Where a user's sessions up to a day end, exclusive. */
    private int endOf(int user, long lastDay) {
        int end = byUser.end(user);
        while (end > byUser.start(user) && Days.number(sessions.millis(byUser.rows()[end - 1])) > lastDay) {
            end--;
        }
        return end;
    }
}
