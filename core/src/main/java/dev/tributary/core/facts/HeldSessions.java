package dev.tributary.core.facts;

import dev.tributary.core.column.IdIndex;
import java.util.List;

/**
 * Sessions that are all kept in memory.
 *
 * @param table the sessions
 * @param index finds a session's row by its id
 */
public record HeldSessions(SessionTable table, IdIndex index) implements Sessions {
    @Override
    public int parts() {
        return 1;
    }

    @Override
    public int partOf(int user) {
        return 0;
    }

    @Override
    public SessionTable part(int number) {
        return table;
    }

    @Override
    public List<ChannelDay> channelDays() {
        return table.channelDays();
    }

    @Override
    public Search search(Found found) {
        return new Search() {
            @Override
            public void ask(byte[] id, int asker, double amount) {
                int row = index.find(id);
                found.found(row == IdIndex.ABSENT ? IdIndex.ABSENT : table.channelDayCode(row), asker, amount);
            }

            @Override
            public void finish() {
                // Every lookup has been answered at once.
            }
        };
    }
}
