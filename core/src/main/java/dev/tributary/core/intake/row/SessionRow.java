package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.SessionTable;

/** A session on its way from a row to where sessions are kept. One object shows one session after the other. Not thread-safe. */
public final class SessionRow {
    private final Utf8 id = new Utf8();
    private final Utf8 userId = new Utf8();
    private long rowNumber;
    private boolean vouched;
    private int user = SessionTable.NO_USER;
    private long millis;
    private byte flags;
    private String channel = "";
    private String campaign = ChannelDay.NO_CAMPAIGN;

    /**
     * Shows a session; its ids are set by {@link #id()} and {@link #userId()}.
     *
     * @param where where its row stands
     * @param byKey whether its id is, byte for byte, what the source's own key has told apart from all others
     * @param number its user's, {@link SessionTable#NO_USER}, {@link WantedUsers#STRANGER} or {@link SeenUsers#UNKNOWN}
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

    /** The names of its channel, and of its campaign, which is empty where it has none. */
    public void setNames(String ofChannel, String ofCampaign) {
        channel = ofChannel;
        campaign = ofCampaign;
    }

    void setUser(int number) {
        user = number;
    }

    /** Its id. */
    public Utf8 id() {
        return id;
    }

    /** Its user's id; anything, where the user has a number or none is known. */
    public Utf8 userId() {
        return userId;
    }

    /** Where its row stands. */
    public long rowNumber() {
        return rowNumber;
    }

    /** Whether the source itself has told its id apart from all others. */
    public boolean vouched() {
        return vouched;
    }

    /** The number of its user, or {@link SessionTable#NO_USER}. */
    public int user() {
        return user;
    }

    /** When it was: epoch milliseconds, UTC. */
    public long millis() {
        return millis;
    }

    public byte flags() {
        return flags;
    }

    public String channel() {
        return channel;
    }

    /** Its campaign; empty where it has none, or where nobody wants to know. */
    public String campaign() {
        return campaign;
    }
}
