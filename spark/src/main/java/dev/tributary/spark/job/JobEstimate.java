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
        Optional<LargestUser> largest,
        int parts) {
    /** The fixed part of a row: a word for each column, and one for those that are missing. */
    private static final int FIXED = 8 * (RiverRows.SCHEMA.length() + 1);

    private static final String SIZE = "size";
    private static final String ROWS = "rows";

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
        List<SetAside> setAside = new ArrayList<>();
        JobSource source =
                new JobSource(session, SparkCatalog.of(session, settings.source()), settings.scope(), setAside);
        Stages stages = new Stages(source, asked);
        Dataset<Row> all = stages.conversions().persist(StorageLevel.DISK_ONLY());
        try {
            Shipped<UserFilter> converting = stages.converting(all, settings.window());
            Row conversions = sized(
                            all, RowKind.CONVERSION, RowKind.CONVERSION_WITHOUT_USER, RowKind.CONVERSION_OF_UNKNOWN)
                    .agg(functions.count("*"), sum(SIZE))
                    .head();
            Row sessions = sessions(stages.readSessions(converting));
            return new JobEstimate(
                    settings.source().toString(),
                    sessions.getLong(0),
                    conversions.getLong(0),
                    sessions.getLong(2),
                    sessions.getLong(1),
                    sessions.getLong(3) + conversions.getLong(1),
                    largest(sessions.getStruct(4)),
                    stages.parts());
        } finally {
            all.unpersist();
        }
    }

    private static Row sessions(Dataset<Row> read) {
        Column isSession = functions.col(RiverRows.KIND).equalTo(RowKind.SESSION.code());
        Dataset<Row> byUser = sized(read, RowKind.SESSION, RowKind.COST)
                .groupBy(RiverRows.USER)
                .agg(
                        functions.sum(functions.when(isSession, 1).otherwise(0)).as(ROWS),
                        functions.sum(SIZE).as(SIZE));
        Column known = functions.col(RiverRows.USER).isNotNull();
        return byUser.agg(
                        sum(ROWS),
                        sum(SIZE),
                        functions.coalesce(
                                functions.sum(functions.when(known, functions.col(ROWS))), functions.lit(0L)),
                        functions.coalesce(
                                functions.sum(functions.when(known, functions.col(SIZE))), functions.lit(0L)),
                        functions.max(functions.when(
                                known, functions.struct(functions.col(ROWS), functions.col(RiverRows.USER)))))
                .head();
    }

    private static Column sum(String column) {
        return functions.coalesce(functions.sum(column), functions.lit(0L));
    }

    private static Dataset<Row> sized(Dataset<Row> river, RowKind... kinds) {
        Object[] codes = new Object[kinds.length];
        for (int kind = 0; kind < kinds.length; kind++) {
            codes[kind] = kinds[kind].code();
        }
        Column size = functions.lit((long) FIXED);
        for (String column : List.of(RiverRows.ID, RiverRows.USER, RiverRows.NAME, RiverRows.CAMPAIGN)) {
            size = size.plus(functions.coalesce(functions.length(functions.col(column)), functions.lit(0)));
        }
        return river.filter(functions.col(RiverRows.KIND).isin(codes)).withColumn(SIZE, size);
    }

    private static Optional<LargestUser> largest(Row found) {
        return found == null
                ? Optional.empty()
                : Optional.of(
                        new LargestUser(new String(found.<byte[]>getAs(1), StandardCharsets.UTF_8), found.getLong(0)));
    }
}
