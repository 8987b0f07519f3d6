package dev.tributary.store.rows;

import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.HeldSessions;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.SpelledApart;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.intake.row.CostIntake;
import dev.tributary.core.intake.row.HeldCosts;
import dev.tributary.core.intake.row.HeldSessionSink;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.row.WantedUsers;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.store.spill.SpillFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads sessions and costs if all sessions fit into memory. */
final class HeldRest implements RestOfSource {
    private final SourceReader source;
    private final boolean wanted;
    private final SeveralCosts several;
    private final List<SetAside> setAside = new ArrayList<>();
    private final HeldSessions sessions;
    private final long sessionRows;

    /**
     * Reads the sessions.
     *
     * @param zone where days begin and end
     * @param lookedUp whether the needed users' sessions are looked up, instead of all being read
     * @param expected the approximate number of rows of sessions
     */
    HeldRest(SourceReader source, WantedUsers users, Seen seen, DayZone zone, boolean lookedUp, int expected) {
        this.source = source;
        this.wanted = users.forReport();
        this.several = seen.rules().mapping().severalCosts();
        boolean most = users.forReport() || users.withStrangers();
        HeldSessionSink sink =
                new HeldSessionSink(source.distinctSessions(), users.forReport(), most ? expected : 0, zone);
        SessionIntake intake = new SessionIntake(
                source.layout().required(SourceTable.SESSIONS).reading(), users, sink, seen, setAside);
        if (lookedUp) {
            source.lookUp(intake);
        } else {
            source.read(intake);
            intake.end();
        }
        this.sessionRows = intake.rows();
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
    public Costs costs() {
        CostTable table = new CostTable();
        Optional<MappedTable> found = source.layout().find(SourceTable.COSTS).filter(there -> wanted);
        Optional<CostIntake> read = found.map(costs -> read(costs, table));
        return new Costs(
                table,
                sessions.table().days(),
                read.map(intake -> OptionalLong.of(intake.rows())).orElse(OptionalLong.empty()),
                setAside,
                read.map(this::spelledApart).orElse(List.of()));
    }

    private List<SpelledApart> spelledApart(CostIntake costs) {
        TableNames names =
                source.layout().required(SourceTable.SESSIONS).reading().names();
        return costs.spelledApart(sessions.index(), names);
    }

    private CostIntake read(MappedTable found, CostTable table) {
        HeldCosts costs = new HeldCosts(sessions, several, table);
        CostIntake intake = new CostIntake(found.reading(), costs, table, setAside);
        source.read(intake);
        costs.addUp();
        intake.end();
        return intake;
    }
}
