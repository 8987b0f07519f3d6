package dev.tributary.store.sqlite;

import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.FLAG;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.ID;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.LABEL;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.TEXT;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.store.sqlite.scan.PackedColumn;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes in packed rows of {@code session_sources}. The users with a conversion are all known by then, so that threads can look
 * them up.
 */
final class PackedSessions implements PackedSource<PackedSessions.Decoded> {
    private static final List<PackedColumn> COLUMNS = List.of(
            new PackedColumn("session_id", ID),
            new PackedColumn("user_id", ID),
            new PackedColumn("event_date", TEXT),
            new PackedColumn("event_time", TEXT),
            new PackedColumn("channel_name", TEXT),
            new PackedColumn("holder_engagement", FLAG),
            new PackedColumn("closer_engagement", FLAG),
            new PackedColumn("impression_interaction", FLAG));

    private final WantedUsers users;
    private final SessionSink sink;
    private final Seen seen;
    private final boolean campaigns;
    private final PackedTable table;

    /** @param campaignColumn names the campaign, where that is wanted */
    PackedSessions(WantedUsers users, SessionSink sink, Seen seen, Optional<String> campaignColumn) {
        this.users = users;
        this.sink = sink;
        this.seen = seen;
        this.campaigns = campaignColumn.isPresent();
        Stream<PackedColumn> last = campaignColumn.stream().map(name -> new PackedColumn(RowShape.quoted(name), LABEL));
        PackedTable read = new PackedTable(
                "session_sources", Stream.concat(COLUMNS.stream(), last).toList());
        this.table = sink.keepsRows() ? read.withRows() : read;
    }

    /** What the rows of a range hold; {@code users} has no number for one whose journeys are not wanted. */
    static final class Decoded {
        private final long[] millis;
        private final int[] users;
        private final SeenNames.SeenName[] channels;
        private final SeenNames.SeenName[] campaigns;

        private Decoded(long[] millis, boolean campaigns) {
            this.millis = millis;
            this.users = new int[millis.length];
            this.channels = new SeenNames.SeenName[millis.length];
            this.campaigns = new SeenNames.SeenName[campaigns ? millis.length : 0];
        }
    }

    @Override
    public PackedTable table() {
        return table;
    }

    @Override
    public Function<PackedRows, Decoded> decoder() {
        PackedMoments moments = new PackedMoments(2);
        Memo<SeenNames.SeenName> channels = new Memo<>(seen.channels()::of);
        Memo<SeenNames.SeenName> names = new Memo<>(seen.campaigns()::of);
        return rows -> {
            Decoded decoded = new Decoded(moments.of(rows), campaigns);
            users.findAll(rows.column(1), decoded.users);
            for (int row = 0; row < rows.size(); row++) {
                if (rows.usual(row)) {
                    decoded.channels[row] = channels.of(rows, row, 4);
                    decoded.users[row] = knownOrNot(rows, row, decoded.users[row]);
                }
            }
            for (int row = 0; row < decoded.campaigns.length; row++) {
                if (rows.usual(row)) {
                    decoded.campaigns[row] = names.of(rows, row, COLUMNS.size());
                }
            }
            return decoded;
        };
    }

    /** A user with a number has a conversion, and so is one who is known. */
    private int knownOrNot(PackedRows rows, int row, int user) {
        return user < 0 && seen.users().unknown(rows.bytes(), rows.start(row, 1), rows.length(row, 1))
                ? SeenUsers.UNKNOWN
                : user;
    }

    @Override
    public boolean take(PackedRows rows, Decoded decoded, int row) {
        return switch (decoded.users[row]) {
            case WantedUsers.STRANGER -> takeStranger(rows, decoded, row);
            case SeenUsers.UNKNOWN -> takeUnknown(rows, decoded, row);
            default -> take(rows, decoded, row, decoded.users[row]);
        };
    }

    private boolean takeUnknown(PackedRows rows, Decoded decoded, int row) {
        boolean taken = take(rows, decoded, row, SessionTable.NO_USER);
        if (taken) {
            seen.users().session(rows.bytes(), rows.start(row, 1), rows.length(row, 1));
        }
        return taken;
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

    /** What is counted here is not counted again, since a row that is not taken is read cell by cell. */
    private boolean take(PackedRows rows, Decoded decoded, int row, int user) {
        SeenNames.SeenName channel = decoded.channels[row];
        boolean taken = sink.add(
                true,
                sink.keepsRows() ? rows.wholeNumber(row, table.columns().size() - 1) : 0,
                rows.bytes(),
                rows.start(row, 0),
                rows.length(row, 0),
                user,
                decoded.millis[row],
                channel.name(),
                campaigns ? decoded.campaigns[row].name() : ChannelDay.NO_CAMPAIGN,
                SessionTableBuilder.flags(rows.flag(row, 5), rows.flag(row, 6), rows.flag(row, 7)));
        if (taken) {
            channel.count();
            if (campaigns && !decoded.campaigns[row].name().isEmpty()) {
                decoded.campaigns[row].count();
            }
        }
        return taken;
    }
}
