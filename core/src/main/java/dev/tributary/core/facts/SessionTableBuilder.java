package dev.tributary.core.facts;

import dev.tributary.core.column.IdColumn;
import java.util.Arrays;

/** Builds a {@link SessionTable}, row by row. The caller appends the id of a row to the given column. */
public final class SessionTableBuilder {
    private static final int FEW = 1024;

    private final IdColumn ids;
    private final ChannelDays channelDays;
    private int[] users;
    private long[] millis;
    private int[] channelDayCodes;
    private byte[] flags;
    private int size;

    public SessionTableBuilder(IdColumn ids) {
        this(ids, new ChannelDays(), 0);
    }

    /**
     * Creates an empty table.
     *
     * @param channelDays numbers the channels and days, shared with other tables
     * @param expected the approximate number of sessions: the table grows if there are more, but that means copying
     */
    public SessionTableBuilder(IdColumn ids, ChannelDays channelDays, int expected) {
        this.ids = ids;
        this.channelDays = channelDays;
        int room = Math.max(FEW, expected);
        this.users = new int[room];
        this.millis = new long[room];
        this.channelDayCodes = new int[room];
        this.flags = new byte[room];
    }

    /**
     * Adds the session whose id is the next row of the column.
     *
     * @param user the number of its user, or {@link SessionTable#NO_USER}
     */
    public void add(int user, long when, String channel, boolean holder, boolean closer, boolean impression) {
        add(user, when, channel, flags(holder, closer, impression));
    }

    /**
     * Adds the session whose id is the next row of the column.
     *
     * @param bits its flags
     */
    public void add(int user, long when, String channel, byte bits) {
        add(user, when, channelDays.numberAt(channel, when), bits);
    }

    /**
     * Adds the session whose id is the next row of the column.
     *
     * @param campaign the name of its campaign; empty where it has none
     * @param bits its flags
     */
    public void add(int user, long when, String channel, String campaign, byte bits) {
        add(user, when, channelDays.numberAt(channel, campaign, when), bits);
    }

    /** Returns three flags in one byte. */
    public static byte flags(boolean holder, boolean closer, boolean impression) {
        return (byte) ((holder ? SessionTable.HOLDER : 0)
                | (closer ? SessionTable.CLOSER : 0)
                | (impression ? SessionTable.IMPRESSION : 0));
    }

    /**
     * Adds the session whose id is the next row of the column.
     *
     * @param channelDayCode the number of its channel and day
     * @param bits its flags
     */
    public void add(int user, long when, int channelDayCode, byte bits) {
        if (size == users.length) {
            users = Arrays.copyOf(users, size * 2);
            millis = Arrays.copyOf(millis, size * 2);
            channelDayCodes = Arrays.copyOf(channelDayCodes, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
        }
        users[size] = user;
        millis[size] = when;
        channelDayCodes[size] = channelDayCode;
        flags[size] = bits;
        size++;
    }

    /**
     * Adds a further row of a session, which counts if it precedes the one that is there, see {@link RowPrecedence}.
     *
     * @param row the session's
     * @return whether it counts
     */
    public boolean addFurther(int row, int user, long when, String channel, String campaign, byte bits) {
        int code = channelDays.numberAt(channel, campaign, when);
        boolean first = RowPrecedence.ofSessions(
                when, channelDays.of(code), bits, millis[row], channelDays.of(channelDayCodes[row]), flags[row]);
        users[row] = RowPrecedence.user(when, user, millis[row], users[row]);
        if (first) {
            millis[row] = when;
            channelDayCodes[row] = code;
            flags[row] = bits;
        }
        return first;
    }

    /** Returns the table. It uses the builder's arrays: the builder must not be used again. */
    public SessionTable build(int userCount) {
        if (ids.size() != size) {
            throw new IllegalStateException(ids.size() + " ids for " + size + " sessions");
        }
        return new SessionTable(ids, users, millis, channelDayCodes, flags, channelDays, userCount);
    }
}
