package dev.tributary.store.sqlite;

import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.HeldSessions;
import dev.tributary.core.facts.SetAside;
import dev.tributary.store.spill.SpillFolder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Sessions and costs where all sessions fit into memory. */
final class HeldRest implements RestOfSource {
    private final SourceConnections source;
    private final RowShape costRows;
    private final boolean wanted;
    private final List<SetAside> setAside = new ArrayList<>();
    private final HeldSessions sessions;
    private final long sessionRows;

    /**
     * Reads the sessions.
     *
     * @param lookedUp whether the wanted users' sessions are looked up, instead of all being read
     * @param expected about how many rows of sessions there are
     */
    HeldRest(SourceConnections source, SourceShape shape, WantedUsers users, Seen seen, boolean lookedUp, int expected)
            throws SQLException {
        this.source = source;
        this.costRows = shape.costs();
        this.wanted = users.forReport();
        boolean most = users.forReport() || users.withStrangers();
        HeldSessionSink sink = new HeldSessionSink(shape.sessions().distinct(), users.forReport(), most ? expected : 0);
        SessionRows rows = new SessionRows(users, sink, seen, shape.campaignColumn());
        RowScan scan = new RowScan(shape.sessions(), setAside);
        this.sessionRows =
                lookedUp ? rows.read(new UserLookup(source.main(), shape.sessions()), scan) : rows.read(source, scan);
        this.sessions = sink.sessions(users.count());
    }

    @Override
    public HeldSessions sessions() {
        return sessions;
    }

    @Override
    public long sessionRows() {
        return sessionRows;
    }

    @Override
    public Optional<SpillFolder> spill() {
        return Optional.empty();
    }

    @Override
    public Costs costs() throws SQLException {
        CostTable table = new CostTable();
        if (!wanted) {
            return new Costs(table, new TreeSet<>(sessions.places()), OptionalLong.empty(), setAside);
        }
        long rows =
                new CostRows(sessions.table(), sessions.index(), table).read(source, new RowScan(costRows, setAside));
        return new Costs(table, new TreeSet<>(sessions.places()), OptionalLong.of(rows), setAside);
    }
}
