package dev.tributary.store.spill;

import dev.tributary.core.column.IdIndex;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the sessions of one file lie, by their ids. Not thread-safe. */
final class SessionPart {
    private final IdIndex index = new IdIndex();
    private int[] channelDayCodes = new int[1024];

    /** The sessions of a file. */
    static SessionPart of(PartFiles sessions, int part) {
        SessionPart held = new SessionPart();
        sessions.read(part, in -> held.add(SessionSpill.Spilled.read(in)));
        return held;
    }

    /** Answers whether it was new; the first row of an id counts. */
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

    /** The row of a session, or {@link IdIndex#ABSENT}. */
    int find(byte[] id) {
        return index.find(id);
    }

    /** The number of a row's channel and day. */
    int channelDayCode(int row) {
        return channelDayCodes[row];
    }

    /** The channels and days of all rows, each once. */
    IntStream channelDays() {
        return Arrays.stream(channelDayCodes, 0, size()).distinct();
    }
}
