package dev.tributary.store.rows;

import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.intake.row.CostIntake;
import dev.tributary.core.intake.row.CostSink;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.row.TableReading;
import dev.tributary.core.intake.row.WantedUsers;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.store.spill.CostSpill;
import dev.tributary.store.spill.SessionJoin;
import dev.tributary.store.spill.SessionSpill;
import dev.tributary.store.spill.SpillFolder;
import dev.tributary.store.spill.SpilledSessions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads sessions and costs if the sessions do not fit into memory: both go through temporary files. */
final class SpilledRest implements RestOfSource {
    private final SpillFolder folder;
    private final TableNames sessionNames;
    private final Optional<TableNames> costNames;
    private final List<SetAside> ofSessions = new ArrayList<>();
    private final List<SetAside> ofCosts = new ArrayList<>();
    private final Set<Long> overruled = new HashSet<>();
    private final CostTable costTable = new CostTable();
    private final SpilledSessions sessions;
    private final SessionJoin join;
    private final long sessionRows;
    private final OptionalLong costRows;

    /**
     * Reads everything.
     *
     * @param zone where days begin and end
     * @param parts in how many parts the sessions are loaded, one at a time
     */
    SpilledRest(SourceReader source, WantedUsers users, Seen seen, DayZone zone, SpillFolder folder, int parts) {
        this.folder = folder;
        TableReading reading = source.layout().required(SourceTable.SESSIONS).reading();
        Optional<TableReading> costReading =
                source.layout().find(SourceTable.COSTS).map(MappedTable::reading);
        this.sessionNames = reading.names();
        this.costNames = costReading.map(TableReading::names);
        SessionSpill spilled = new SessionSpill(folder, parts, zone);
        CostSpill costs = new CostSpill(folder, parts);
        SpillingSessionSink sink = new SpillingSessionSink(spilled, users.forReport() || !source.distinctSessions());
        SessionIntake intake = new SessionIntake(reading, users, sink, seen, ofSessions);
        source.read(intake);
        intake.end();
        this.sessionRows = intake.rows();
        this.costRows = users.forReport() && costReading.isPresent()
                ? OptionalLong.of(read(source, costReading.get(), costs))
                : OptionalLong.empty();
        SeveralCosts several = seen.rules().mapping().severalCosts();
        this.join = new SessionJoin(folder, spilled, costs, parts, several, costTable, new Noting());
        this.sessions = join.run(users.count());
    }

    private long read(SourceReader source, TableReading reading, CostSpill costs) {
        CostIntake intake = new CostIntake(reading, new SpillingCosts(costs), costTable, ofCosts);
        source.read(intake);
        intake.end();
        return intake.rows();
    }

    /** Records rows that turn out to be unusable during the join. */
    private final class Noting implements SessionJoin.Remarks {
        @Override
        public void sessionTwice(long row, long without, String id) {
            overruled.add(without);
            ofSessions.add(new SetAside(
                    sessionNames.table(), row, id, Finding.SESSION_TWICE, sessionNames.column(Field.SESSION)));
        }

        @Override
        public void costApart(long row, String id, CostSink.Apart apart) {
            ofCosts.add(new SetAside(
                    costNames.map(TableNames::table).orElse(""),
                    row,
                    id,
                    apart.finding(),
                    CostIntake.shown(apart.cost())));
        }
    }

    @Override
    public SpilledSessions sessions() {
        return sessions;
    }

    @Override
    public long sessionRows() {
        return sessionRows;
    }

    @Override
    public Optional<SpillFolder> spill() {
        return Optional.of(folder);
    }

    /** What was noted of overruled rows is removed, so that the result is the same as from a read in memory. */
    @Override
    public Costs costs() {
        ofSessions.removeIf(
                row -> overruled.contains(row.row()) && row.finding().effect().isOfUsedRow());
        List<SetAside> setAside = new ArrayList<>();
        ofSessions.stream().sorted(Comparator.comparingLong(SetAside::row)).forEach(setAside::add);
        ofCosts.stream().sorted(Comparator.comparingLong(SetAside::row)).forEach(setAside::add);
        return new Costs(costTable, join.days(), costRows, setAside, List.of());
    }
}
