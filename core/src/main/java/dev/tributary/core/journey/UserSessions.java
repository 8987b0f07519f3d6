package dev.tributary.core.journey;

import dev.tributary.core.facts.SessionTable;
import java.util.Arrays;

/** The rows of a {@link SessionTable} grouped by user, each group in time order, ties by session id. */
final class UserSessions {
    private static final int SMALL = 32;

    private final int[] rows;
    private final int[] starts;

    private UserSessions(int[] rows, int[] starts) {
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
            sort(sessions, rows, starts[user], starts[user + 1]);
        }
        return new UserSessions(rows, starts);
    }

    /** The rows, user after user. */
    int[] rows() {
        return rows;
    }

    /** Where a user's rows begin. */
    int start(int user) {
        return starts[user];
    }

    /** Where a user's rows end, exclusive. */
    int end(int user) {
        return starts[user + 1];
    }

    /** Most users have a handful of sessions: those are sorted in place, without an object per session. */
    private static void sort(SessionTable sessions, int[] rows, int from, int to) {
        if (to - from > SMALL) {
            sortMany(sessions, rows, from, to);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            int j = i;
            while (j > from && compare(sessions, rows[j - 1], row) > 0) {
                rows[j] = rows[j - 1];
                j--;
            }
            rows[j] = row;
        }
    }

    private static void sortMany(SessionTable sessions, int[] rows, int from, int to) {
        int[] sorted = Arrays.stream(rows, from, to)
                .boxed()
                .sorted((a, b) -> compare(sessions, a, b))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, rows, from, sorted.length);
    }

    private static int compare(SessionTable sessions, int row, int other) {
        int byTime = Long.compare(sessions.millis(row), sessions.millis(other));
        return byTime != 0 ? byTime : sessions.ids().compare(row, other);
    }
}
