package dev.tributary.pipeline.page.making;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.HeldSessions;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.Sessions;
import dev.tributary.core.facts.UserGroup;
import java.util.function.ToIntFunction;

/** Finds the channel and day of a session by its id. */
final class SessionCodes {
    private SessionCodes() {}

    /** @param users those in memory: credit of sessions of others is not found */
    static ToIntFunction<byte[]> of(Sessions sessions, UserGroup users) {
        if (sessions instanceof HeldSessions held) {
            return id -> code(held.table(), held.index().find(id));
        }
        SessionTable table = users.sessions();
        IdIndex index = new IdIndex();
        for (int row = 0; row < table.size(); row++) {
            index.add(table.ids().bytes(row));
        }
        return id -> code(table, index.find(id));
    }

    private static int code(SessionTable table, int row) {
        return row == IdIndex.ABSENT ? IdIndex.ABSENT : table.channelDayCode(row);
    }
}
