package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.seen.SeenUsers;
import java.util.List;

/** A session between its row and its storage. One object is reused for all sessions. Not thread-safe. */
public final class SessionRow {
    private final Utf8 id = new Utf8();
    private final Utf8 userId = new Utf8();
    private long rowNumber;
    private boolean vouched;
    private int user = SessionTable.NO_USER;
    private long millis;
    private byte flags;
    private boolean byAlias;
    private List<SetAside> without = List.of();
    private String channel = "";
    private String campaign = ChannelDay.NO_CAMPAIGN;

    /**
     * Sets the session; its ids are set by {@link #id()} and {@link #userId()}.
     *
     * @param where the position of its row
     * @param byKey whether the source's own key guarantees that its id differs, byte for byte, from all others
     * @param number its user's number, {@link SessionTable#NO_USER}, {@link WantedUsers#STRANGER} or {@link
     *     SeenUsers#UNKNOWN}; marked if it was found by an alias
     * @param when epoch milliseconds, UTC
     * @param bits its flags, see {@link dev.tributary.core.facts.SessionTableBuilder#flags}
     */
    public void set(long where, boolean byKey, int number, long when, byte bits) {
        rowNumber = where;
        vouched = byKey;
        user = number;
        millis = when;
        flags = bits;
    }

    /** Sets the names of its channel, and of its campaign, which is empty if there is none. */
    public void setNames(String ofChannel, String ofCampaign) {
        channel = ofChannel;
        campaign = ofCampaign;
    }

    void setUser(int number, boolean foundByAlias) {
        user = number;
        byAlias = foundByAlias;
    }

    void setWithout(List<SetAside> missing) {
        without = missing;
    }

    /** Its id. */
    public Utf8 id() {
        return id;
    }

    /** Its user's id, or the person's, if users have no numbers; undefined if the user has a number or is not known. */
    public Utf8 userId() {
        return userId;
    }

    /** The position of its row. */
    public long rowNumber() {
        return rowNumber;
    }

    /** Whether the source guarantees that its id is unique. */
    public boolean vouched() {
        return vouched;
    }

    /**
     * The number of its user, or {@link SessionTable#NO_USER}; {@link WantedUsers#STRANGER} for each known user, if users
     * have no numbers.
     */
    public int user() {
        return user;
    }

    /** Whether its user was found by an alias. */
    public boolean byAlias() {
        return byAlias;
    }

    /** What it has to be used without, as it is listed if the row counts. Immutable. */
    public List<SetAside> without() {
        return without;
    }

    /** Its time: epoch milliseconds, UTC. */
    public long millis() {
        return millis;
    }

    public byte flags() {
        return flags;
    }

    public String channel() {
        return channel;
    }

    /** Its campaign; empty if there is none, or if it is not needed. */
    public String campaign() {
        return campaign;
    }
}
