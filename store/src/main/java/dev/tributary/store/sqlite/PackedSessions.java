package dev.tributary.store.sqlite;

import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.FLAG;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.ID;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.TEXT;

import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.store.sqlite.scan.PackedColumn;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.List;
import java.util.function.Function;

/**
 * Takes in packed rows of {@code session_sources}. The users with a conversion are all known by then, so that threads can look
 * them up.
 */
record PackedSessions(WantedUsers users, SessionSink sink) implements PackedSource<PackedSessions.Decoded> {
    private static final List<PackedColumn> COLUMNS = List.of(
            new PackedColumn("session_id", ID),
            new PackedColumn("user_id", ID),
            new PackedColumn("event_date", TEXT),
            new PackedColumn("event_time", TEXT),
            new PackedColumn("channel_name", TEXT),
            new PackedColumn("holder_engagement", FLAG),
            new PackedColumn("closer_engagement", FLAG),
            new PackedColumn("impression_interaction", FLAG));
    private static final PackedTable TABLE = new PackedTable("session_sources", COLUMNS);

    /** What the rows of a range hold; {@code users} has no number for one whose journeys are not wanted. */
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
        return sink.keepsRows() ? TABLE.withRows() : TABLE;
    }

    @Override
    public Function<PackedRows, Decoded> decoder() {
        PackedMoments moments = new PackedMoments(2);
        Memo<String> channels = new Memo<>(Function.identity());
        return rows -> {
            Decoded decoded = new Decoded(moments.of(rows));
            users.findAll(rows.column(1), decoded.users);
            for (int row = 0; row < rows.size(); row++) {
                if (rows.usual(row)) {
                    decoded.channels[row] = channels.of(rows, row, 4);
                }
            }
            return decoded;
        };
    }

    @Override
    public boolean take(PackedRows rows, Decoded decoded, int row) {
        int user = decoded.users[row];
        return user == WantedUsers.STRANGER ? takeStranger(rows, decoded, row) : take(rows, decoded, row, user);
    }

    /** A user is met when the row has been taken: one that stands twice must not leave a number behind. */
    private boolean takeStranger(PackedRows rows, Decoded decoded, int row) {
        int from = rows.start(row, 1);
        int length = rows.length(row, 1);
        int user = users.numberOfStranger(rows.bytes(), from, length);
        if (!take(rows, decoded, row, user)) {
            return false;
        }
        if (user == users.count()) {
            users.meet(rows.bytes(), from, length);
        }
        return true;
    }

    private boolean take(PackedRows rows, Decoded decoded, int row, int user) {
        return sink.add(
                true,
                sink.keepsRows() ? rows.wholeNumber(row, COLUMNS.size()) : 0,
                rows.bytes(),
                rows.start(row, 0),
                rows.length(row, 0),
                user,
                decoded.millis[row],
                decoded.channels[row],
                SessionTableBuilder.flags(rows.flag(row, 5), rows.flag(row, 6), rows.flag(row, 7)));
    }
}
