package dev.tributary.core.intake.row;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.HeldSessions;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;

/** Keeps sessions in memory. */
public final class HeldSessionSink implements SessionSink {
    private final IdIndex index;
    private final SessionTableBuilder table;
    private final boolean distinct;
    private final boolean all;

    /**
     * Creates an empty sink.
     *
     * @param distinct whether no two rows of the source can have the same id
     * @param all whether sessions that can be in no journey are kept, too
     * @param expected the approximate number of sessions
     * @param zone where their days begin and end
     */
    public HeldSessionSink(boolean distinct, boolean all, int expected, DayZone zone) {
        this.distinct = distinct;
        this.all = all || !distinct;
        this.index = new IdIndex(expected);
        this.table = new SessionTableBuilder(index.column(), new ChannelDays(zone), expected);
    }

    @Override
    public boolean keepsRows() {
        return false;
    }

    @Override
    public RowPlace add(SessionRow session) {
        if (addNew(session)) {
            return RowPlace.NEW;
        }
        Utf8 id = session.id();
        boolean counts = table.addFurther(
                index.find(id.bytes(), id.from(), id.length()),
                session.user(),
                session.millis(),
                session.channel(),
                session.campaign(),
                session.flags());
        return counts ? RowPlace.AHEAD : RowPlace.BEHIND;
    }

    @Override
    public boolean addNew(SessionRow session) {
        if (session.user() == SessionTable.NO_USER && !all) {
            return true;
        }
        Utf8 id = session.id();
        int before = index.size();
        int row = distinct && session.vouched()
                ? index.addDistinct(id.bytes(), id.from(), id.length())
                : index.add(id.bytes(), id.from(), id.length());
        if (row < before) {
            return false;
        }
        table.add(session.user(), session.millis(), session.channel(), session.campaign(), session.flags());
        return true;
    }

    /** Returns all sessions accepted. */
    public HeldSessions sessions(int userCount) {
        return new HeldSessions(table.build(userCount), index);
    }
}
