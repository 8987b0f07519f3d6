package dev.tributary.core.facts;

import dev.tributary.core.column.IdColumn;
import java.util.Arrays;

/** Fills a {@link SessionTable}, row by row. The id of a row is appended to the given column by the caller. */
public final class SessionTableBuilder {
    private final IdColumn ids;
    private final Places places = new Places();
    private int[] users = new int[1024];
    private long[] millis = new long[1024];
    private int[] placeOf = new int[1024];
    private byte[] flags = new byte[1024];
    private int size;

    public SessionTableBuilder(IdColumn ids) {
        this.ids = ids;
    }

    /**
     * Adds the session whose id is the next row of the column.
     *
     * @param user the number of its user, or {@link SessionTable#NO_USER}
     */
    public void add(int user, long when, String channel, boolean holder, boolean closer, boolean impression) {
        if (size == users.length) {
            users = Arrays.copyOf(users, size * 2);
            millis = Arrays.copyOf(millis, size * 2);
            placeOf = Arrays.copyOf(placeOf, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
        }
        users[size] = user;
        millis[size] = when;
        placeOf[size] = places.number(channel, Days.number(when));
        flags[size] = (byte) ((holder ? SessionTable.HOLDER : 0)
                | (closer ? SessionTable.CLOSER : 0)
                | (impression ? SessionTable.IMPRESSION : 0));
        size++;
    }

    /** The table. Its arrays are the builder's own: the builder is not used again. */
    public SessionTable build(int userCount) {
        if (ids.size() != size) {
            throw new IllegalStateException(ids.size() + " ids for " + size + " sessions");
        }
        return new SessionTable(ids, users, millis, placeOf, flags, places, userCount);
    }
}
