package dev.tributary.store.spill;

import dev.tributary.core.column.IdIndex;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The sessions of one file, indexed by id. Not thread-safe. */
final class SessionPart {
    private final IdIndex index = new IdIndex();
    private int[] channelDayCodes = new int[1024];

    /** Reads the sessions of a file. */
    static SessionPart of(PartFiles sessions, int part) {
        SessionPart held = new SessionPart();
        sessions.read(part, in -> held.add(SessionSpill.Spilled.read(in)));
        return held;
    }

    /** Returns whether it was new; the first row of an id counts. */
    boolean add(SessionSpill.Spilled session) {
        int before = index.size();
        int row = index.add(session.id());
        if (row < before) {
            return false;
        }
        if (row == channelDayCodes.length) {
            channelDayCodes = Arrays.copyOf(channelDayCodes, row * 2);
        }
        channelDayCodes[row] = session.channelDayCode();
        return true;
    }

    int size() {
        return index.size();
    }

    /** Returns the row of a session, or {@link IdIndex#ABSENT}. */
    int find(byte[] id) {
        return index.find(id);
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
