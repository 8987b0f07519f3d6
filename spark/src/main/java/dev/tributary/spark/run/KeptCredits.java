package dev.tributary.spark.run;

import dev.tributary.core.report.CreditTotals;
import dev.tributary.spark.count.AddingCounts;
import dev.tributary.spark.job.AttributionJob;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.river.RowKind;
import dev.tributary.spark.step.KeepingCredits;
import dev.tributary.spark.step.StoredCreditRow;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * The stored credits of conversions outside the window. They stay as they are, with the channels and days they were made
 * with, as long as their conversion is in the source and outside the window; days that have others are written again. On
 * the driver only.
 */
final class KeptCredits implements AutoCloseable {
    private final Dataset<Row> stored;
    private final Dataset<Row> found;
    private final CreditTotals totals;
    private final Set<LocalDate> rewritten;

    /**
     * Compares what is stored with the source as it is now.
     *
     * @param stored credits of days outside the window, as in {@link dev.tributary.spark.result.ResultTable#CREDITS}
     */
    KeptCredits(Dataset<Row> stored, AttributionJob job) {
        this.stored = stored;
        Dataset<Row> credits = stored.selectExpr(StoredCreditRow.COLUMNS.toArray(String[]::new))
                .map(new StoredCreditRow(), RiverRows.encoder());
        Dataset<Row> conversions = job.conversions()
                .filter(functions
                        .col(RiverRows.KIND)
                        .isin(
                                RowKind.CONVERSION.code(),
                                RowKind.CONVERSION_WITHOUT_USER.code(),
                                RowKind.CONVERSION_OF_UNKNOWN.code()));
        this.found = credits.union(conversions)
                .repartition(job.parts(), functions.col(RiverRows.ID))
                .sortWithinPartitions(RiverRows.bySession())
                .mapPartitions(new KeepingCredits(job.questionOfTasks()), RiverRows.encoder())
                .persist(StorageLevel.DISK_ONLY());
        this.totals = AddingCounts.all(of(RowKind.COUNTED).select(RiverRows.MORE), job.questionOfTasks())
                .credit()
                .flatMap(credit -> credit.credits())
                .orElseThrow();
        this.rewritten = new TreeSet<>();
        of(RowKind.STORED_CREDIT)
                .select(RiverRows.BITS)
                .distinct()
                .collectAsList()
                .forEach(day -> rewritten.add(LocalDate.ofEpochDay(day.getInt(0))));
    }

    private Dataset<Row> of(RowKind kind) {
        return found.filter(functions.col(RiverRows.KIND).equalTo(kind.code()));
    }

    /** Returns the totals of those that stay. */
    CreditTotals totals() {
        return totals;
    }

    /** Returns the days of which some go. */
    Set<LocalDate> rewritten() {
        return rewritten;
    }

    /** Returns what stays of those days, each in one part; empty if there are none. */
    Optional<Dataset<Row>> ofRewritten() {
        if (rewritten.isEmpty()) {
            return Optional.empty();
        }
        Dataset<Row> gone = of(RowKind.STORED_CREDIT)
                .select(functions.col(RiverRows.ID).cast("string").as("gone"))
                .distinct();
        Dataset<Row> ofDays = stored.filter(stored.col("conv_date").isin(rewritten.toArray()));
        return Optional.of(ofDays.join(gone, ofDays.col("conv_id").equalTo(gone.col("gone")), "left_anti")
                .repartition(ofDays.col("conv_date")));
    }

    @Override
    public void close() {
        found.unpersist();
    }
}
