package dev.tributary.store.spill;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.RowPrecedence;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The sessions of one file, indexed by id; of several rows of a session one counts, see {@link RowPrecedence}. Not thread-safe. */
final class SessionPart {
    private static final int FEW = 1024;

    private final IdIndex index = new IdIndex();
    private final ChannelDays channelDays;
    private long[] rows = new long[FEW];
    private int[] users = new int[FEW];
    private long[] millis = new long[FEW];
    private int[] channelDayCodes = new int[FEW];
    private byte[] flags = new byte[FEW];

    /** @param channelDays the channels and days by number */
    SessionPart(ChannelDays channelDays) {
        this.channelDays = channelDays;
    }

    /** Receives the rows of sessions that have several. */
    interface Doubles {
        /**
         * Takes note.
         *
         * @param row a row whose id an earlier one has
         * @param overruled that of both which does not count
         */
        void twice(long row, long overruled, byte[] id);
    }

    /** Reads the sessions of a file. */
    static SessionPart of(SessionSpill sessions, int part, Doubles doubles) {
        SessionPart held = new SessionPart(sessions.channelDays());
        sessions.files().read(part, in -> held.add(SessionSpill.Spilled.read(in), doubles));
        return held;
    }

    private void add(SessionSpill.Spilled session, Doubles doubles) {
        int before = index.size();
        int row = index.add(session.id());
        if (row == before) {
            makeRoom(row);
            users[row] = session.user();
            set(row, session);
            return;
        }
        boolean counts = precedes(session, row);
        doubles.twice(session.row(), counts ? rows[row] : session.row(), session.id());
        users[row] = RowPrecedence.user(session.millis(), session.user(), millis[row], users[row]);
        if (counts) {
            set(row, session);
        }
    }

    private boolean precedes(SessionSpill.Spilled session, int row) {
        return RowPrecedence.ofSessions(
                session.millis(),
                channelDays.of(session.channelDayCode()),
                session.flags(),
                millis[row],
                channelDays.of(channelDayCodes[row]),
                flags[row]);
    }

    private void set(int row, SessionSpill.Spilled session) {
        rows[row] = session.row();
        millis[row] = session.millis();
        channelDayCodes[row] = session.channelDayCode();
        flags[row] = session.flags();
    }

    private void makeRoom(int row) {
        if (row == millis.length) {
            rows = Arrays.copyOf(rows, row * 2);
            users = Arrays.copyOf(users, row * 2);
            millis = Arrays.copyOf(millis, row * 2);
            channelDayCodes = Arrays.copyOf(channelDayCodes, row * 2);
            flags = Arrays.copyOf(flags, row * 2);
        }
    }

    int size() {
        return index.size();
    }

    /** Returns the row of a session, or {@link IdIndex#ABSENT}. */
    int find(byte[] id) {
        return index.find(id);
    }

    /** Returns a session. */
    SessionSpill.Spilled session(int row) {
        return new SessionSpill.Spilled(
                rows[row],
                users[row],
                millis[row],
                channelDayCodes[row],
                flags[row],
                index.column().bytes(row));
    }

    /** Returns the number of a row's channel and day. */
    int channelDayCode(int row) {
        return channelDayCodes[row];
    }

    /** Returns the distinct numbers of all rows. */
    IntStream channelDays() {
        return Arrays.stream(channelDayCodes, 0, size()).distinct();
    }
}
