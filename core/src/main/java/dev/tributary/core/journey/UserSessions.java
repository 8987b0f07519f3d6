package dev.tributary.core.journey;

import dev.tributary.core.column.RowSort;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.option.Boundary;
import java.util.Arrays;

/** The rows of a {@link SessionTable} grouped by user, each group in time order, ties by session id. */
final class UserSessions {
    private final SessionTable sessions;
    private final int[] rows;
    private final int[] starts;

    private UserSessions(SessionTable sessions, int[] rows, int[] starts) {
        this.sessions = sessions;
        this.rows = rows;
        this.starts = starts;
    }

    static UserSessions of(SessionTable sessions) {
        int[] starts = new int[sessions.userCount() + 1];
        for (int row = 0; row < sessions.size(); row++) {
            if (sessions.user(row) != SessionTable.NO_USER) {
                starts[sessions.user(row) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] rows = new int[starts[starts.length - 1]];
        int[] next = Arrays.copyOf(starts, sessions.userCount());
        for (int row = 0; row < sessions.size(); row++) {
            if (sessions.user(row) != SessionTable.NO_USER) {
                rows[next[sessions.user(row)]++] = row;
            }
        }
        for (int user = 0; user < sessions.userCount(); user++) {
            RowSort.sort(rows, starts[user], starts[user + 1], (row, other) -> compare(sessions, row, other));
        }
        return new UserSessions(sessions, rows, starts);
    }

    /**
     * Groups a table whose first rows are those of one user, number 0, already in order.
     *
     * @param counting 0, 1, 2 and so on, at least as many as there are rows
     */
    static UserSessions inOrder(SessionTable sessions, int[] counting) {
        return new UserSessions(sessions, counting, new int[] {0, sessions.size()});
    }

    /** Returns the rows, user after user. */
    int[] rows() {
        return rows;
    }

    /** Returns where a user's rows begin. */
    int start(int user) {
        return starts[user];
    }

    /** Returns where a user's rows end, exclusive. */
    int end(int user) {
        return starts[user + 1];
    }

    /**
     * Returns the end, exclusive, of a user's rows that are before a moment in epoch milliseconds, according to a
     * boundary.
     */
    int before(int user, Boundary boundary, long millis) {
        int low = start(user);
        int high = end(user);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (boundary.holds(sessions.millis(rows[middle]), millis)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Returns how many of a user's rows are at exactly that moment.
     *
     * @param end the end of those before the moment by either boundary, so that a few neighbours decide in most cases
     */
    int at(int user, int end, long millis) {
        boolean before = end > start(user) && sessions.millis(rows[end - 1]) == millis;
        boolean after = end < end(user) && sessions.millis(rows[end]) == millis;
        return before || after ? before(user, Boundary.INCLUSIVE, millis) - before(user, Boundary.STRICT, millis) : 0;
    }

    private static int compare(SessionTable sessions, int row, int other) {
        int byTime = Long.compare(sessions.millis(row), sessions.millis(other));
        return byTime != 0 ? byTime : sessions.ids().compare(row, other);
    }
}
