package dev.tributary.store.sqlite;

import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.FLAG;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.ID;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.TEXT;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.store.sqlite.scan.PackedColumn;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.List;
import java.util.function.Function;

/**
 * Takes in packed rows of {@code session_sources}. The users are all known by then, so that threads can look them up.
 *
 * @param distinct whether no two rows have the same id
 */
record PackedSessions(IdIndex users, IdIndex index, SessionTableBuilder sessions, boolean distinct)
        implements PackedSource<PackedSessions.Decoded> {
    private static final PackedTable TABLE = new PackedTable(
            "session_sources",
            List.of(
                    new PackedColumn("session_id", ID),
                    new PackedColumn("user_id", ID),
                    new PackedColumn("event_date", TEXT),
                    new PackedColumn("event_time", TEXT),
                    new PackedColumn("channel_name", TEXT),
                    new PackedColumn("holder_engagement", FLAG),
                    new PackedColumn("closer_engagement", FLAG),
                    new PackedColumn("impression_interaction", FLAG)));

    /** What the rows of a range hold; {@code users} has {@link IdIndex#ABSENT} for one who does not convert. */
    static final class Decoded {
        private final long[] millis;
        private final int[] users;
        private final String[] channels;

        private Decoded(long[] millis) {
            this.millis = millis;
            this.users = new int[millis.length];
            this.channels = new String[millis.length];
        }
    }

    @Override
    public PackedTable table() {
        return TABLE;
    }

    @Override
    public Function<PackedRows, Decoded> decoder() {
        PackedMoments moments = new PackedMoments(2);
        Memo<String> channels = new Memo<>(Function.identity());
        return rows -> {
            Decoded decoded = new Decoded(moments.of(rows));
            for (int row = 0; row < rows.size(); row++) {
                if (rows.usual(row)) {
                    decoded.users[row] = users.find(rows.bytes(), rows.start(row, 1), rows.length(row, 1));
                    decoded.channels[row] = channels.of(rows, row, 4);
                }
            }
            return decoded;
        };
    }

    @Override
    public boolean take(PackedRows rows, Decoded decoded, int row) {
        int before = index.size();
        if (add(rows.bytes(), rows.start(row, 0), rows.length(row, 0)) < before) {
            return false;
        }
        sessions.add(
                decoded.users[row],
                decoded.millis[row],
                decoded.channels[row],
                rows.flag(row, 5),
                rows.flag(row, 6),
                rows.flag(row, 7));
        return true;
    }

    private int add(byte[] bytes, int from, int length) {
        return distinct ? index.addDistinct(bytes, from, length) : index.add(bytes, from, length);
    }
}
