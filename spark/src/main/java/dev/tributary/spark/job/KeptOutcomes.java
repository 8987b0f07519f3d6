package dev.tributary.spark.job;

import dev.tributary.spark.river.OutcomeKind;
import dev.tributary.spark.river.OutcomeRows;
import dev.tributary.spark.river.UnpackedCredits;
import dev.tributary.spark.step.UnpackingCredits;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/** What the users came to, on the disks of the executors until it is closed. On the driver only. */
final class KeptOutcomes implements AutoCloseable {
    private static final long CREDITS_IN_A_FILE = 4_000_000;

    private final Dataset<Row> all;
    private final Dataset<Row> besideCredits;

    /** @param made rows in the form of {@link OutcomeRows} */
    KeptOutcomes(Dataset<Row> made) {
        this.all = made.persist(StorageLevel.DISK_ONLY());
        // They are few, and asked for several times.
        this.besideCredits = all.filter(functions.not(is(OutcomeKind.CREDIT))).persist(StorageLevel.DISK_ONLY());
    }

    private static Column is(OutcomeKind kind) {
        return functions.col(OutcomeRows.KIND).equalTo(kind.name());
    }

    /** Returns those of a kind. */
    Dataset<Row> of(OutcomeKind kind) {
        return (kind == OutcomeKind.CREDIT ? all : besideCredits).filter(is(kind));
    }

    /**
     * Returns the credits as results have them. Those of a day are in few parts, or each part would leave a small file in
     * each day.
     *
     * @param number of them
     */
    Dataset<Row> credits(long number) {
        Dataset<Row> credits = of(OutcomeKind.CREDIT);
        long days = Math.max(1, credits.select(OutcomeRows.DAY).distinct().count());
        long files = Math.max(1, number / days / CREDITS_IN_A_FILE);
        int parts = (int) Math.min(
                days * files, credits.sparkSession().sessionState().conf().numShufflePartitions());
        Column file = functions.pmod(functions.hash(functions.col(OutcomeRows.CONVERSION)), functions.lit((int) files));
        return credits.repartition(parts, functions.col(OutcomeRows.DAY), file)
                .flatMap(new UnpackingCredits(), UnpackedCredits.encoder())
                .selectExpr(UnpackedCredits.AS_RESULTS.toArray(String[]::new));
    }

    @Override
    public void close() {
        besideCredits.unpersist();
        all.unpersist();
    }
}
