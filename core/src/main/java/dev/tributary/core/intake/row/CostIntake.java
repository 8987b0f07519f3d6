package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import java.util.List;
import java.util.Optional;

/** Takes in costs. A cost that belongs to no session is no fault of its row: it is noted and kept apart. */
public final class CostIntake extends RowIntake {
    private final CostSink sink;
    private final CostTable costs;
    private final Cells cells;
    private final Utf8 session = new Utf8();

    /** @param costs takes what is kept apart */
    public CostIntake(TableNames names, CostSink sink, CostTable costs, List<SetAside> setAside) {
        super(names, setAside);
        this.sink = sink;
        this.costs = costs;
        this.cells = new Cells(names);
    }

    /** Where costs go. */
    public CostSink sink() {
        return sink;
    }

    /** Counts a row whose cost the sink has taken, or that holds none. */
    public void counted() {
        count();
    }

    /** A missing cost is none. */
    @Override
    void use(Row row) {
        if (row.kind(Field.COST) == Row.Kind.MISSING) {
            return;
        }
        double cost = cells.amount(row, Field.COST);
        add(row, cost).ifPresent(finding -> {
            costs.addSetAside(finding, cost);
            note(row, finding, shown(cost));
        });
    }

    /** An id that no session can have, a blob for one, is absent: its cost must not get lost. */
    private Optional<Finding> add(Row row, double cost) {
        try {
            cells.id(row, Field.COST_SESSION, session);
        } catch (UnusableRow unusable) {
            return Optional.of(unusable.finding());
        }
        return sink.add(row.rowNumber(), cost, session);
    }

    /** A cost as people are told it: nobody needs to know which of two zeros it is. */
    public static String shown(double cost) {
        return Double.toString(cost + 0.0);
    }
}
