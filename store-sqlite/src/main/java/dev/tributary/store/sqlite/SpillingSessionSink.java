package dev.tributary.store.sqlite;

import dev.tributary.core.facts.SessionTable;
import dev.tributary.store.spill.SessionSpill;

/**
 * Takes sessions to temporary files. Whether an id stands twice is found out when those of a file are brought together.
 *
 * @param all whether sessions that can be in no journey are kept, too
 */
record SpillingSessionSink(SessionSpill spill, boolean all) implements SessionSink {
    @Override
    public boolean keepsRows() {
        return true;
    }

    @Override
    public boolean knows(byte[] id) {
        return false;
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
        if (user != SessionTable.NO_USER || all) {
            spill.add(row, user, millis, channel, campaign, flags, bytes, from, length);
        }
        return true;
    }
}
