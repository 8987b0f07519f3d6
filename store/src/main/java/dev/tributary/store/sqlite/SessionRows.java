package dev.tributary.store.sqlite;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import java.sql.SQLException;
import java.util.List;

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

    private final IdIndex users;
    private final IdIndex index = new IdIndex();
    private final SessionTableBuilder table = new SessionTableBuilder(index.column());
    private final Moments moments = new Moments();

    SessionRows(IdIndex users) {
        this.users = users;
    }

    long read(SourceConnections source, RowScan scan) throws SQLException {
        long rows = scan.forEach(
                source, new PackedSessions(users, index, table, scan.distinct()), cells -> take(cells, scan));
        scan.requireUsable();
        return rows;
    }

    private void take(Cells cells, RowScan scan) throws SQLException {
        String id = cells.id(1);
        long millis = moments.millis("event_date", cells.text(3), "event_time", cells.text(4));
        String channel = cells.text(5);
        if (index.find(id) != IdIndex.ABSENT) {
            throw new BadRow("session_id stands twice; the first row was kept");
        }
        index.add(id);
        try {
            table.add(user(cells), millis, channel, cells.flag(6), cells.flag(7), cells.flag(8));
        } catch (BadRow unusable) {
            table.add(SessionTable.NO_USER, millis, channel, false, false, false);
            scan.note(cells, unusable.reason() + "; the session is in no journey, its cost counts");
        }
    }

    private int user(Cells cells) throws SQLException {
        if (cells.isBlank(2)) {
            throw new BadRow("user_id is missing");
        }
        int user = users.find(cells.id(2));
        return user == IdIndex.ABSENT ? SessionTable.NO_USER : user;
    }

    SessionTable table() {
        return table.build(users.size());
    }

    IdIndex index() {
        return index;
    }
}
