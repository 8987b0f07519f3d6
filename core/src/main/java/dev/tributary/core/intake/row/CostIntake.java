package dev.tributary.core.intake.row;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.IdSample;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SpelledApart;
import dev.tributary.core.intake.Spellings;
import dev.tributary.core.intake.TableNames;
import java.util.List;
import java.util.Optional;

/** Accepts costs. A cost without a report row is not an error of its row: it is recorded and summed separately. */
public final class CostIntake extends RowIntake {
    private final CostSink sink;
    private final CostTable costs;
    private final Cells cells;
    private final Utf8 session = new Utf8();
    /** Sessions that do not exist. */
    private final IdSample others = new IdSample();

    /** @param costs receives the costs without a report row */
    public CostIntake(TableReading reading, CostSink sink, CostTable costs, List<SetAside> setAside) {
        super(reading, setAside);
        this.sink = sink;
        this.costs = costs;
        this.cells = new Cells(reading.names());
    }

    /** Returns the sink for costs. */
    public CostSink sink() {
        return sink;
    }

    /** Counts a row whose cost was passed to the sink, or that has none. */
    public void counted() {
        count();
    }

    /** NULL means no cost, and so does a blank text, which loaders write that store every value as a text. */
    @Override
    void use(Row row) {
        if (cells.isBlank(row, Field.COST)) {
            return;
        }
        add(row, cells.amount(row, Field.COST)).ifPresent(apart -> {
            costs.addSetAside(apart.finding(), apart.cost());
            note(row, apart.finding(), shown(apart.cost()));
        });
    }

    /** An id that no session can have, such as a blob, is treated as absent, so that its cost is not lost. */
    private Optional<CostSink.Apart> add(Row row, double cost) {
        try {
            cells.id(row, Field.COST_SESSION, session);
        } catch (UnusableRow unusable) {
            return Optional.of(new CostSink.Apart(unusable.finding(), cost));
        }
        Optional<CostSink.Apart> apart = sink.add(row.rowNumber(), cost, session);
        if (apart.isPresent() && apart.get().finding() == Finding.COST_WITHOUT_SESSION) {
            Spellings.offer(others, session);
        }
        return apart;
    }

    /**
     * Returns the sessions that exist, and that the rows of costs spell differently.
     *
     * @param sessions the ids of all sessions
     * @param names the names of their table
     */
    public List<SpelledApart> spelledApart(IdIndex sessions, TableNames names) {
        return Spellings.of(
                others,
                names().where(Field.COST_SESSION),
                id -> sessions.find(id) != IdIndex.ABSENT,
                names.where(Field.SESSION));
    }

    /** Formats a cost for people, without a sign for -0. */
    public static String shown(double cost) {
        return Double.toString(cost + 0.0);
    }
}
