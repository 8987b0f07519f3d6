package dev.tributary.spark.step;

import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.ConversionIntake;
import dev.tributary.core.intake.row.ConversionRow;
import dev.tributary.core.intake.row.ConversionSink;
import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.core.report.SourceSums;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.river.ConversionBits;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.river.RowKind;
import dev.tributary.spark.river.SetAsideBytes;
import dev.tributary.spark.ship.Shipped;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Reads conversions by core's rules. */
public final class ConversionReading implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final Shipped<TableTask> task;

    public ConversionReading(Shipped<TableTask> task) {
        this.task = task;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Read(rows, task.value());
    }

    private static final class Read extends IntakeFlow implements ConversionSink {
        private final Seen seen;
        private final ConversionIntake intake;

        Read(Iterator<Row> rows, TableTask task) {
            super(rows, task);
            this.seen = Seen.under(task.rules(), task.people());
            this.intake = new ConversionIntake(task.reading(), this, seen, setAside());
        }

        @Override
        RowIntake intake() {
            return intake;
        }

        @Override
        JobCounts counts() {
            return JobCounts.of(SourceTable.CONVERSIONS, intake, seen.counts(), SourceSums.of(intake.setAside()));
        }

        @Override
        public Placed add(ConversionRow conversion) {
            give(RiverRows.conversion(
                    RowKind.CONVERSION,
                    TextCopy.of(conversion.id()),
                    TextCopy.of(conversion.user()),
                    conversion.millis(),
                    conversion.revenue(),
                    conversion.label().getBytes(StandardCharsets.UTF_8),
                    ConversionBits.of(conversion),
                    conversion.without().isEmpty() ? null : SetAsideBytes.of(conversion.without())));
            return Placed.OPEN;
        }

        @Override
        public boolean addNew(ConversionRow conversion) {
            return false;
        }
    }
}
