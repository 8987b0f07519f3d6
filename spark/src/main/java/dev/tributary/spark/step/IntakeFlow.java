package dev.tributary.spark.step;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.spark.cell.CellRow;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.river.RiverRows;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/** Rows that core's rules make of the rows of a table, and what is set aside and counted meanwhile. Not thread-safe. */
abstract class IntakeFlow extends RowFlow {
    private final CellRow cells;
    private final List<SetAside> setAside = new ArrayList<>();

    IntakeFlow(Iterator<Row> rows, TableTask task) {
        super(rows);
        this.cells = new CellRow(task.shape());
    }

    /** Returns what takes the rows. */
    abstract RowIntake intake();

    /** Returns what was counted, at the end. */
    abstract JobCounts counts();

    /** Returns the list for rows that are set aside. */
    final List<SetAside> setAside() {
        return setAside;
    }

    @Override
    final void take(Row row) {
        cells.set(row);
        intake().take(cells);
        setAside.forEach(one -> give(RiverRows.setAside(one)));
        setAside.clear();
    }

    @Override
    final void end() {
        give(RiverRows.counted(counts().toBytes()));
    }
}
