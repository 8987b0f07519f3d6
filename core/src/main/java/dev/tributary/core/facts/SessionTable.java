package dev.tributary.core.facts;

import dev.tributary.core.column.IdColumn;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The sessions that were read, one array per column, in reading order. A session is identified by its row, 0 to {@code
 * size() - 1}. Immutable and thread-safe, once all of its channels and days have a number.
 */
public final class SessionTable {
    /** The user of a session that is in no journey: an unknown user, or one without a conversion. */
    public static final int NO_USER = -1;

    static final int HOLDER = 1;
    static final int CLOSER = 2;
    static final int IMPRESSION = 4;

    private final IdColumn ids;
    private final int[] users;
    private final long[] millis;
    private final int[] channelDayCodes;
    private final byte[] flags;
    private final ChannelDays channelDays;
    private final int userCount;

    SessionTable(
            IdColumn ids,
            int[] users,
            long[] millis,
            int[] channelDayCodes,
            byte[] flags,
            ChannelDays channelDays,
            int userCount) {
        this.ids = ids;
        this.users = users;
        this.millis = millis;
        this.channelDayCodes = channelDayCodes;
        this.flags = flags;
        this.channelDays = channelDays;
        this.userCount = userCount;
    }

    public int size() {
        return ids.size();
    }

    /** Returns how many users have a number: 0 to {@code userCount() - 1}. */
    public int userCount() {
        return userCount;
    }

    public IdColumn ids() {
        return ids;
    }

    public String id(int row) {
        return ids.get(row);
    }

    /** The number of the session's user, or {@link #NO_USER}. */
    public int user(int row) {
        return users[row];
    }

    /** Returns the session's time: epoch milliseconds, UTC. */
    public long millis(int row) {
        return millis[row];
    }

    /** The session's channel, as an index into {@link #channelNames()}. */
    public int channelCode(int row) {
        return channelDays.channel(channelDayCodes[row]);
    }

    public String channel(int row) {
        return channelDay(row).channel();
    }

    public List<String> channelNames() {
        return channelDays.channelNames();
    }

    /** Whether the session counts for the holder phase. */
    public boolean holder(int row) {
        return (flags[row] & HOLDER) != 0;
    }

    /** Whether the session counts for the closer phase. */
    public boolean closer(int row) {
        return (flags[row] & CLOSER) != 0;
    }

    /** Whether the session is an ad impression rather than a click. */
    public boolean impression(int row) {
        return (flags[row] & IMPRESSION) != 0;
    }

    /** Returns where the days begin and end. */
    public DayZone zone() {
        return channelDays.zone();
    }

    /** Returns the session's channel and its day: the key of its report row. */
    public ChannelDay channelDay(int row) {
        return channelDays.of(channelDayCodes[row]);
    }

    /** The session's channel and day, as an index into {@link #channelDays()}. */
    public int channelDayCode(int row) {
        return channelDayCodes[row];
    }

    /** Returns every channel and day with a session, in order of first occurrence. */
    public List<ChannelDay> channelDays() {
        return channelDays.all();
    }

    /** Returns every channel and day that has a session. */
    public SortedSet<ChannelDay> days() {
        BitSet used = new BitSet();
        for (int row = 0; row < size(); row++) {
            used.set(channelDayCodes[row]);
        }
        return used.stream().mapToObj(channelDays::of).collect(Collectors.toCollection(TreeSet::new));
    }
}
