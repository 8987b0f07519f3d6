package dev.tributary.spark.step;

import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.core.report.SourceSums;
import dev.tributary.spark.count.JobCounts;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Passes on what comes with users, and counts those without a conversion: what {@link CreditingUsers} gives besides credit. */
public final class CountingUsers implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Passed(rows);
    }

    private static final class Passed extends UserFlow {
        Passed(Iterator<Row> rows) {
            super(rows);
        }

        @Override
        void session(Row row) {}

        @Override
        void conversion(Row row, int index) {}

        @Override
        void conversionWithoutUser(Row row) {}

        @Override
        void conversionOfUnknown(Row row) {}

        @Override
        void endUser() {}

        @Override
        JobCounts counts(SeenCounts withoutConversion) {
            return JobCounts.ofSums(withoutConversion, SourceSums.none());
        }
    }
}
