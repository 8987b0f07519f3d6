package dev.tributary.spark.step;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.intake.SetAsideSums;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.CostIntake;
import dev.tributary.core.intake.row.CostSink;
import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.core.report.SourceSums;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.ship.Shipped;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;
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

    private static final class Read extends IntakeFlow implements CostSink {
        private final CostTable unusable = new CostTable();
        private final CostIntake intake;

        Read(Iterator<Row> rows, TableTask task) {
            super(rows, task);
            this.intake = new CostIntake(task.reading(), this, unusable, setAside());
        }

        @Override
        RowIntake intake() {
            return intake;
        }

        @Override
        JobCounts counts() {
            SourceSums sums = new SourceSums(unusable, new TreeSet<>(), new SetAsideSums());
            return JobCounts.of(SourceTable.COSTS, intake, new SeenCounts(), sums);
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
