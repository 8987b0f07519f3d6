package dev.tributary.core.intake.seen;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.UnknownUsers;
import dev.tributary.core.intake.identity.People;
import java.util.Arrays;

/**
 * The unknown users of sessions, and the number of rows of each; and who the others are. Only the thread that accepts rows
 * counts.
 */
public final class SeenUsers {
    /** Placeholder for the number of an unknown user while a row is read. */
    public static final int UNKNOWN = -3;

    private static final int FEW = 16;

    private final UnknownUsers unknown;
    private final People people;
    private final IdIndex ids = new IdIndex();
    private long[] sessions = new long[FEW];
    private long byAlias;

    SeenUsers(UnknownUsers unknown, People people) {
        this.unknown = unknown;
        this.people = people;
    }

    /** Returns who the users are. */
    public People people() {
        return people;
    }

    /** Returns whether an id is an unknown user. Thread-safe. */
    public boolean unknown(byte[] bytes, int from, int length) {
        return unknown.holds(bytes, from, length);
    }

    /** The same for an id by itself. */
    public boolean unknown(Utf8 id) {
        return unknown.holds(id.bytes(), id.from(), id.length());
    }

    /** Counts a row of sessions with such a user. */
    public void session(Utf8 id) {
        int index = ids.add(id.bytes(), id.from(), id.length());
        if (index == sessions.length) {
            sessions = Arrays.copyOf(sessions, index * 2);
        }
        sessions[index]++;
    }

    /** Counts a row of sessions whose user was found by an alias. */
    public void sessionByAlias() {
        byAlias++;
    }

    void addTo(SeenCounts counts) {
        for (int index = 0; index < ids.size(); index++) {
            counts.add(SeenKind.UNKNOWN_OF_SESSION, ids.column().get(index), sessions[index]);
        }
        counts.add(SeenKind.SESSION_BY_ALIAS, byAlias);
    }
}
