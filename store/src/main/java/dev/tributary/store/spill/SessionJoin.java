package dev.tributary.store.spill;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.intake.row.CostSink;
import dev.tributary.core.intake.row.SessionCosts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Joins sessions with duplicates and with their costs, one file at a time, and writes them to files by user. Not
 * thread-safe.
 */
public final class SessionJoin {
    private final SpillFolder folder;
    private final SessionSpill sessions;
    private final CostSpill costs;
    private final Remarks remarks;
    private final PartFiles byUser;
    private final SeveralCosts several;
    private final CostTable costTable;
    private final SortedSet<ChannelDay> days = new TreeSet<>();

    /**
     * Prepares the join.
     *
     * @param userParts the number of parts, such that the sessions of each fit into memory
     * @param several what several costs of a session mean
     * @param costTable receives the costs
     */
    public SessionJoin(
            SpillFolder folder,
            SessionSpill sessions,
            CostSpill costs,
            int userParts,
            SeveralCosts several,
            CostTable costTable,
            Remarks remarks) {
        this.folder = folder;
        this.sessions = sessions;
        this.costs = costs;
        this.remarks = remarks;
        this.several = several;
        this.costTable = costTable;
        this.byUser = folder.files("users", userParts);
    }

    /** Receives the rows that are not used as they are, in no particular order. */
    public interface Remarks {
        /**
         * A session whose id an earlier row has.
         *
         * @param overruled the row of both that does not count
         */
        void sessionTwice(long row, long overruled, String id);

        /** A cost without a report row. */
        void costApart(long row, String id, CostSink.Apart apart);
    }

    /**
     * Joins all files.
     *
     * @param userCount how many users have a number
     */
    public SpilledSessions run(int userCount) {
        List<ChannelDay> channelDays = sessions.channelDays().all();
        for (int part = 0; part < sessions.files().parts(); part++) {
            SessionPart held = held(part);
            held.channelDays().forEach(channelDayCode -> days.add(channelDays.get(channelDayCode)));
            joinCosts(part, held, channelDays);
        }
        byUser.close();
        return new SpilledSessions(folder, sessions, byUser, userCount);
    }

    /** Returns every channel and day with a session. */
    public SortedSet<ChannelDay> days() {
        return days;
    }

    private SessionPart held(int part) {
        SessionPart held =
                SessionPart.of(sessions, part, (row, overruled, id) -> remarks.sessionTwice(row, overruled, text(id)));
        for (int row = 0; row < held.size(); row++) {
            SessionSpill.Spilled session = held.session(row);
            if (session.user() != SessionTable.NO_USER) {
                byUser.write(session.user() % byUser.parts(), out -> {
                    out.writeInt(session.user());
                    out.writeLong(session.millis());
                    out.writeInt(session.channelDayCode());
                    out.writeByte(session.flags());
                    out.writeInt(session.id().length);
                    out.write(session.id());
                });
            }
        }
        return held;
    }

    private void joinCosts(int part, SessionPart held, List<ChannelDay> channelDays) {
        SessionCosts rule = new SessionCosts(held.size(), held::channelDayCode, channelDays, several, costTable);
        costs.files().read(part, in -> {
            CostSpill.Spilled cost = CostSpill.Spilled.read(in);
            rule.add(held.find(cost.session()), cost.cost()).ifPresent(apart -> {
                costTable.addSetAside(apart.finding(), apart.cost());
                remarks.costApart(cost.row(), text(cost.session()), apart);
            });
        });
        rule.addUp();
    }

    private static String text(byte[] id) {
        return new String(id, StandardCharsets.UTF_8);
    }
}
