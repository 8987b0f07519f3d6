package dev.tributary.spark.step;

import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.core.report.SourceSums;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.river.OutcomeKind;
import dev.tributary.spark.river.OutcomeRows;
import dev.tributary.spark.river.RiverRows;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what comes with the users of a partition, whose rows come user by user, and counts those without a conversion:
 * what {@link CreditingUsers} gives besides credit.
 */
public final class CountingUsers implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Passed(rows);
    }

    private static final class Passed extends RowFlow {
        private final SeenCounts seen = new SeenCounts();
        private byte @Nullable [] user;
        private boolean converted;

        Passed(Iterator<Row> rows) {
            super(rows);
        }

        @Override
        void take(Row row) {
            switch (RiverRows.kind(row)) {
                case SESSION -> belongsTo(RiverRows.user(row));
                case CONVERSION -> {
                    belongsTo(RiverRows.user(row));
                    converted = true;
                }
                case CONVERSION_WITHOUT_USER, CONVERSION_OF_UNKNOWN -> {}
                case SET_ASIDE -> give(OutcomeRows.bytes(OutcomeKind.SET_ASIDE, RiverRows.more(row)));
                case COUNTED -> give(OutcomeRows.bytes(OutcomeKind.COUNTED, RiverRows.more(row)));
                case COST, STORED_CREDIT ->
                    throw new IllegalStateException(RiverRows.kind(row) + " has come to the users");
            }
        }

        private void belongsTo(byte @Nullable [] next) {
            if (!Arrays.equals(user, next)) {
                endUser();
                user = next;
                converted = false;
            }
        }

        private void endUser() {
            if (user != null && !converted) {
                seen.others().offer(user, 0, user.length);
            }
        }

        @Override
        void end() {
            endUser();
            give(OutcomeRows.bytes(
                    OutcomeKind.COUNTED,
                    JobCounts.ofSums(seen, SourceSums.none()).toBytes()));
        }
    }
}
