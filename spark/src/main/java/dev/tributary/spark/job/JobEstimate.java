package dev.tributary.spark.job;

import dev.tributary.core.facts.SetAside;
import dev.tributary.spark.JobSettings;
import dev.tributary.spark.filter.UserFilter;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.river.RowKind;
import dev.tributary.spark.ship.Shipped;
import dev.tributary.spark.source.SparkCatalog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * What a run would have to do, counted without doing it.
 *
 * @param source its name
 * @param sessions usable rows of sessions
 * @param conversions usable conversions, each once
 * @param converting how many of the sessions' rows are of users who may have a conversion in the window
 * @param bytesBySession the bytes of the first shuffle, by session, before they are compressed
 * @param bytesByUser those of the second, by user
 * @param setAside how many rows are set aside, or used without some cell, for what is in them; a run finds more where rows of
 *     one session meet, and in spend by day
 * @param largest the user with most rows of sessions; empty if none converts
 * @param parts into how many parts sessions and users would be divided
 */
// More than 7: these are the figures that are shown, each on its own.
public record JobEstimate(
        String source,
        long sessions,
        long conversions,
        long converting,
        long bytesBySession,
        long bytesByUser,
        long setAside,
        Optional<LargestUser> largest,
        int parts) {
    /** The fixed part of a row: a word for each column, and one for those that are missing. */
    private static final int FIXED = 8 * (RiverRows.SCHEMA.length() + 1);

    private static final String SIZE = "size";
    private static final String ROWS = "rows";
    private static final String CONVERTING = "converting";
    private static final String ASIDE = "aside";

    // More than 7: these are the figures that are shown, each on its own.
    public JobEstimate {}

    /**
     * The user with most rows of sessions.
     *
     * @param id the user
     * @param sessions how many there are
     */
    public record LargestUser(String id, long sessions) {}

    /**
     * Counts.
     *
     * @param asked into how many parts sessions and users would be divided; empty for as many as the source asks for
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when tables or columns are missing or unusable
     */
    public static JobEstimate of(SparkSession session, JobSettings settings, OptionalInt asked) {
        List<SetAside> ofDriver = new ArrayList<>();
        SparkCatalog catalog = SparkCatalog.of(session, settings.source());
        try (JobSource source = new JobSource(session, catalog, settings.scope(), ofDriver)) {
            Stages stages = new Stages(source, asked);
            Dataset<Row> all = stages.conversions().persist(StorageLevel.DISK_ONLY());
            try {
                Shipped<UserFilter> converting = stages.converting(all, settings.window());
                Row conversions = conversions(all);
                Row sessions = sessions(stages.readSessions(converting));
                return new JobEstimate(
                        settings.source().toString(),
                        sessions.getAs(ROWS),
                        conversions.getAs(ROWS),
                        sessions.getAs(CONVERTING),
                        sessions.getAs(SIZE),
                        sessions.<Long>getAs(CONVERTING + SIZE) + conversions.<Long>getAs(SIZE),
                        sessions.<Long>getAs(ASIDE) + conversions.<Long>getAs(ASIDE) + ofDriver.size(),
                        largest(sessions.getAs(RiverRows.USER)),
                        stages.parts());
            } finally {
                all.unpersist();
            }
        }
    }

    private static Row conversions(Dataset<Row> river) {
        return counted(river).agg(sum(ROWS), sum(SIZE), sum(ASIDE)).head();
    }

    private static Row sessions(Dataset<Row> river) {
        Column known = functions.col(RiverRows.USER).isNotNull();
        return counted(river)
                .groupBy(RiverRows.USER)
                .agg(sum(ROWS), sum(SIZE), sum(ASIDE))
                .withColumn(CONVERTING, functions.when(known, functions.col(ROWS)))
                .withColumn(CONVERTING + SIZE, functions.when(known, functions.col(SIZE)))
                .withColumn(
                        RiverRows.USER,
                        functions.when(known, functions.struct(functions.col(ROWS), functions.col(RiverRows.USER))))
                .agg(
                        sum(ROWS),
                        sum(SIZE),
                        sum(ASIDE),
                        sum(CONVERTING),
                        sum(CONVERTING + SIZE),
                        functions.max(RiverRows.USER).as(RiverRows.USER))
                .head();
    }

    private static Column sum(String column) {
        return functions.coalesce(functions.sum(column), functions.lit(0L)).as(column);
    }

    /** Rows that are set aside have no user, and are not sent on. */
    private static Dataset<Row> counted(Dataset<Row> river) {
        Column kind = functions.col(RiverRows.KIND);
        Column isAside = kind.equalTo(RowKind.SET_ASIDE.code());
        Column size = functions.lit((long) FIXED);
        for (String column : List.of(RiverRows.ID, RiverRows.USER, RiverRows.NAME, RiverRows.CAMPAIGN)) {
            size = size.plus(functions.coalesce(functions.length(functions.col(column)), functions.lit(0)));
        }
        return river.filter(kind.notEqual(RowKind.COUNTED.code()))
                .withColumn(
                        ROWS,
                        functions
                                .when(isAside.or(kind.equalTo(RowKind.COST.code())), 0L)
                                .otherwise(1L))
                .withColumn(SIZE, functions.when(isAside, 0L).otherwise(size))
                .withColumn(
                        ASIDE,
                        functions
                                .when(functions.col(RiverRows.MORE).isNull(), 0L)
                                .otherwise(1L))
                .withColumn(RiverRows.USER, functions.when(functions.not(isAside), functions.col(RiverRows.USER)));
    }

    private static Optional<LargestUser> largest(Row found) {
        return found == null
                ? Optional.empty()
                : Optional.of(
                        new LargestUser(new String(found.<byte[]>getAs(1), StandardCharsets.UTF_8), found.getLong(0)));
    }
}
