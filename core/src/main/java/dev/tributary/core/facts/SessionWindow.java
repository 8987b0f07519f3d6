package dev.tributary.core.facts;

import dev.tributary.core.column.IdColumn;
import java.util.Arrays;

/**
 * A sliding window over the sessions of one user. Sessions are added in time order, ties by id; at least the last
 * {@code keep} are kept, and at most twice as many. They are visible as a {@link SessionTable}, which changes with the
 * next session. Not thread-safe.
 */
public final class SessionWindow {
    private static final int FEW = 256;

    private final int keep;
    private Half now;
    private Half other;
    private long gone;

    /**
     * Creates an empty window.
     *
     * @param channelDays the channels and days by number; of sessions to come it may learn them as they come
     * @param keep how many sessions are needed, at least one; {@link Integer#MAX_VALUE} for all
     */
    public SessionWindow(ChannelDays channelDays, int keep) {
        this.keep = keep;
        this.now = new Half(channelDays);
        this.other = new Half(channelDays);
    }

    /** Clears the window for another user. */
    public void clear() {
        now.ids.clear();
        gone = 0;
    }

    /**
     * Adds a session.
     *
     * @param id as UTF-8
     * @param channelDayCode the number of its channel and day
     * @param bits its flags, as {@link SessionTableBuilder#flags} has them
     */
    public void add(byte[] id, long millis, int channelDayCode, byte bits) {
        makeRoom();
        now.set(now.ids.append(id), millis, channelDayCode, bits);
    }

    /** Adds a session of another window. */
    public void add(SessionWindow from, int row) {
        makeRoom();
        now.add(from.now, row);
    }

    /**
     * Removes all sessions, and skips some that came after them.
     *
     * @param further how many came after them and were never added
     */
    public void letGo(long further) {
        gone += size() + further;
        now.ids.clear();
    }

    private void makeRoom() {
        if (now.size() < keep || now.size() - keep < keep) {
            return;
        }
        other.ids.clear();
        int from = now.size() - keep;
        for (int row = from; row < now.size(); row++) {
            other.add(now, row);
        }
        gone += from;
        Half spare = now;
        now = other;
        other = spare;
    }

    /** Returns how many sessions are kept. */
    public int size() {
        return now.size();
    }

    /** Returns how many of the user's first sessions are no longer kept. */
    public long gone() {
        return gone;
    }

    /** Returns the sessions that are kept, in order; the user has number 0. */
    public SessionTable table() {
        return now.table;
    }

    private static final class Half {
        private final IdColumn ids = new IdColumn();
        private final ChannelDays channelDays;
        private int[] users = new int[FEW];
        private long[] millis = new long[FEW];
        private int[] channelDayCodes = new int[FEW];
        private byte[] flags = new byte[FEW];
        private SessionTable table;

        Half(ChannelDays channelDays) {
            this.channelDays = channelDays;
            this.table = newTable();
        }

        private SessionTable newTable() {
            return new SessionTable(ids, users, millis, channelDayCodes, flags, channelDays, 1);
        }

        int size() {
            return ids.size();
        }

        void add(Half from, int row) {
            set(ids.append(from.ids, row), from.millis[row], from.channelDayCodes[row], from.flags[row]);
        }

        void set(int row, long when, int channelDayCode, byte bits) {
            if (row == millis.length) {
                users = new int[row * 2];
                millis = Arrays.copyOf(millis, row * 2);
                channelDayCodes = Arrays.copyOf(channelDayCodes, row * 2);
                flags = Arrays.copyOf(flags, row * 2);
                table = newTable();
            }
            millis[row] = when;
            channelDayCodes[row] = channelDayCode;
            flags[row] = bits;
        }
    }
}
