package dev.tributary.spark.step;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.CostIntake;
import dev.tributary.core.intake.row.CostSink;
import dev.tributary.spark.cell.CellRow;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.ship.Shipped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Reads costs of sessions by core's rules. */
public final class CostReading implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final Shipped<TableTask> task;

    public CostReading(Shipped<TableTask> task) {
        this.task = task;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Read(rows, task.value());
    }

    private static final class Read extends RowFlow implements CostSink {
        private final CellRow cells;
        private final CostTable unusable = new CostTable();
        private final CostIntake intake;
        private final List<SetAside> setAside = new ArrayList<>();

        Read(Iterator<Row> rows, TableTask task) {
            super(rows);
            this.cells = new CellRow(task.shape());
            this.intake = new CostIntake(task.reading(), this, unusable, setAside);
        }

        @Override
        void take(Row row) {
            cells.set(row);
            intake.take(cells);
            setAside.forEach(one -> give(RiverRows.setAside(one)));
            setAside.clear();
        }

        @Override
        void end() {
            give(RiverRows.counted(JobCounts.of(SourceTable.COSTS, intake).toBytes()));
        }

        @Override
        public Optional<Apart> add(long rowNumber, double cost, Utf8 session) {
            give(RiverRows.cost(TextCopy.of(session), cost));
            return Optional.empty();
        }

        @Override
        public boolean keepsRows() {
            return true;
        }
    }
}
