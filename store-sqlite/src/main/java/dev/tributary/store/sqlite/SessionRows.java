package dev.tributary.store.sqlite;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.intake.Finding;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Takes in the table {@code session_sources}. A session whose user or flags cannot be used belongs to no journey, but it
 * happened and cost something: it keeps its place in the report.
 */
final class SessionRows {
    static final List<String> COLUMNS = List.of(
            "session_id",
            "user_id",
            "event_date",
            "event_time",
            "channel_name",
            "holder_engagement",
            "closer_engagement",
            "impression_interaction");

    private final WantedUsers users;
    private final SessionSink sink;
    private final Seen seen;
    private final Optional<String> campaignColumn;
    private final Moments moments = new Moments(Finding.SESSION_MOMENT_UNUSABLE);

    /** @param campaignColumn names the campaign; it stands after the others, where it is wanted */
    SessionRows(WantedUsers users, SessionSink sink, Seen seen, Optional<String> campaignColumn) {
        this.users = users;
        this.sink = sink;
        this.seen = seen;
        this.campaignColumn = campaignColumn;
    }

    long read(SourceConnections source, RowScan scan) throws SQLException {
        long rows =
                scan.forEach(source, new PackedSessions(users, sink, seen, campaignColumn), cells -> take(cells, scan));
        scan.requireUsable();
        return rows;
    }

    /** Reads the wanted users' sessions alone, through an index. */
    long read(UserLookup lookup, RowScan scan) throws SQLException {
        return lookup.forEach(users, scan, cells -> take(cells, scan));
    }

    private void take(Cells cells, RowScan scan) throws SQLException {
        byte[] id = cells.id(1, Finding.SESSION_ID_UNUSABLE).getBytes(StandardCharsets.UTF_8);
        long millis = moments.millis(
                "event_date",
                cells.text(3, Finding.SESSION_MOMENT_UNUSABLE),
                "event_time",
                cells.text(4, Finding.SESSION_MOMENT_UNUSABLE));
        SeenNames.SeenName named = seen.channels().of(cells.text(5, Finding.CHANNEL_UNUSABLE));
        named.count();
        boolean known = countUser(cells);
        if (sink.knows(id)) {
            throw new BadRow(Finding.SESSION_TWICE, COLUMNS.get(0));
        }
        String channel = named.name();
        String campaign = campaignColumn.isEmpty() ? ChannelDay.NO_CAMPAIGN : campaign(cells, scan);
        int user = SessionTable.NO_USER;
        byte flags = 0;
        try {
            int found = known ? user(cells) : SessionTable.NO_USER;
            flags = SessionTableBuilder.flags(flag(cells, 6), flag(cells, 7), flag(cells, 8));
            user = found == WantedUsers.STRANGER ? meet(cells) : found;
        } catch (BadRow unusable) {
            scan.note(cells, unusable.finding(), unusable.detail());
        }
        sink.add(false, cells.position(), id, 0, id.length, user, millis, channel, campaign, flags);
    }

    private String campaign(Cells cells, RowScan scan) throws SQLException {
        try {
            String campaign = cells.label(COLUMNS.size() + 1, Finding.CAMPAIGN_UNUSABLE);
            if (!campaign.isEmpty()) {
                seen.campaigns().of(campaign).count();
            }
            return campaign;
        } catch (BadRow unusable) {
            scan.note(cells, unusable.finding(), unusable.detail());
            return ChannelDay.NO_CAMPAIGN;
        }
    }

    /** Counts the row where its user is one whom nobody knows; answers whether it is anybody else, or no user at all. */
    private boolean countUser(Cells cells) throws SQLException {
        byte[] id;
        try {
            id = cells.id(2, Finding.SESSION_USER_UNUSABLE).getBytes(StandardCharsets.UTF_8);
        } catch (BadRow unusable) {
            return true;
        }
        boolean unknown = seen.users().unknown(id, 0, id.length);
        if (unknown) {
            seen.users().session(id, 0, id.length);
        }
        return !unknown;
    }

    private static boolean flag(Cells cells, int column) throws SQLException {
        return cells.flag(column, Finding.FLAG_UNUSABLE);
    }

    private int user(Cells cells) throws SQLException {
        if (cells.isBlank(2)) {
            throw new BadRow(Finding.SESSION_USER_MISSING, COLUMNS.get(1));
        }
        return users.find(cells.id(2, Finding.SESSION_USER_UNUSABLE));
    }

    private int meet(Cells cells) throws SQLException {
        byte[] id = cells.id(2, Finding.SESSION_USER_UNUSABLE).getBytes(StandardCharsets.UTF_8);
        return users.meet(id, 0, id.length);
    }
}
