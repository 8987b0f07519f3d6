package dev.tributary.store.sqlite;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.HeldSessions;
import dev.tributary.core.facts.Places;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;

/** Keeps sessions in memory. */
final class HeldSessionSink implements SessionSink {
    private final IdIndex index;
    private final SessionTableBuilder table;
    private final boolean distinct;
    private final boolean all;

    /**
     * Holds nothing yet.
     *
     * @param distinct whether no two rows of the source can have the same id
     * @param all whether sessions that can be in no journey are kept, too
     * @param expected about how many will come
     */
    HeldSessionSink(boolean distinct, boolean all, int expected) {
        this.distinct = distinct;
        this.all = all || !distinct;
        this.index = new IdIndex(expected);
        this.table = new SessionTableBuilder(index.column(), new Places(), expected);
    }

    @Override
    public boolean keepsRows() {
        return false;
    }

    @Override
    public boolean knows(byte[] id) {
        return index.find(id) != IdIndex.ABSENT;
    }

    @Override
    public boolean add(
            boolean vouched,
            long row,
            byte[] bytes,
            int from,
            int length,
            int user,
            long millis,
            String channel,
            String campaign,
            byte flags) {
        if (user == SessionTable.NO_USER && !all) {
            return true;
        }
        int before = index.size();
        int place = distinct && vouched ? index.addDistinct(bytes, from, length) : index.add(bytes, from, length);
        if (place < before) {
            return false;
        }
        table.add(user, millis, channel, campaign, flags);
        return true;
    }

    HeldSessions sessions(int userCount) {
        return new HeldSessions(table.build(userCount), index);
    }
}
