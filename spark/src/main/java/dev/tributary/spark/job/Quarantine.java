package dev.tributary.spark.job;

import dev.tributary.core.facts.SetAside;
import dev.tributary.spark.river.OutcomeKind;
import dev.tributary.spark.river.OutcomeRows;
import dev.tributary.spark.river.SetAsideBytes;
import dev.tributary.spark.step.Listing;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows of the source that could not be used as they are. On the driver only. */
public final class Quarantine {
    private final Dataset<Row> listed;

    /**
     * @param ofTasks what tasks set aside, as outcomes
     * @param ofDriver what the driver did
     * @param listing makes the list
     */
    Quarantine(Dataset<Row> ofTasks, List<SetAside> ofDriver, Listing listing) {
        List<Row> rows = ofDriver.stream()
                .map(row -> OutcomeRows.bytes(OutcomeKind.SET_ASIDE, SetAsideBytes.of(row)))
                .toList();
        Dataset<Row> all = rows.isEmpty()
                ? ofTasks
                : ofTasks.union(ofTasks.sparkSession().createDataFrame(rows, OutcomeRows.SCHEMA));
        this.listed = all.map(listing, Listing.encoder());
    }

    /** Returns all of them, with the columns {@code source_table}, {@code source_row}, {@code id}, {@code reason} and {@code code}. */
    public Dataset<Row> rows() {
        return listed.drop(OutcomeRows.MORE);
    }

    /** Returns how many there are. */
    long count() {
        return listed.count();
    }

    /** Returns the first of them, by table, place and id. */
    List<SetAside> first(int most) {
        return listed
                .orderBy("source_table", "source_row", "id", "code", "reason")
                .limit(most)
                .select(OutcomeRows.MORE)
                .collectAsList()
                .stream()
                .map(row -> SetAsideBytes.read(row.getAs(0)).get(0))
                .toList();
    }
}
