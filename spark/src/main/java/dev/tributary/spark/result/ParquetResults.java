package dev.tributary.spark.result;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Results as Parquet files. Each run writes into a folder of its own, which is part of nothing until a state names it; see
 * {@link VersionLog}. Used by one thread.
 */
public final class ParquetResults implements JobResults {
    /** Two attempts of a task must not write into one place: this way of committing moves what a task wrote at the end. */
    private static final String COMMIT = "mapreduce.fileoutputcommitter.algorithm.version";

    private static final String DAY = "day";
    private static final long CREDITS_IN_A_FILE = 4_000_000;

    private final SparkSession session;
    private final Path folder;
    private final VersionLog log;
    private final ResultsVersion before;
    private final String runs = "runs/" + UUID.randomUUID();
    private final Map<ResultTable, String> written = new EnumMap<>(ResultTable.class);
    private final Map<String, String> days = new HashMap<>();

    /** Opens the results, and remembers which state counts now. */
    public ParquetResults(SparkSession session, String folder) {
        this.session = session;
        this.folder = new Path(folder);
        this.log = new VersionLog(this.folder, session.sparkContext().hadoopConfiguration());
        this.before = log.latest();
    }

    @Override
    public String name() {
        return "parquet:" + folder;
    }

    @Override
    public Optional<Dataset<Row>> creditsOutside(DateWindow window) {
        String[] others =
                outside(window).values().stream().sorted().map(this::absolute).toArray(String[]::new);
        return others.length == 0
                ? Optional.empty()
                : Optional.of(
                        session.read().schema(ResultTable.CREDITS.schema()).parquet(others));
    }

    private Map<String, String> outside(DateWindow window) {
        Map<String, String> others = new TreeMap<>(before.credits());
        others.keySet().removeIf(day -> window.isAll() || window.contains(LocalDate.parse(day)));
        return others;
    }

    @Override
    public Set<LocalDate> reportedDays() {
        String report = before.tables().get(ResultTable.CHANNEL_REPORTING.label());
        if (report == null) {
            return Set.of();
        }
        return session
                .read()
                .schema(ResultTable.CHANNEL_REPORTING.schema())
                .parquet(absolute(report))
                .select("date")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getDate(0).toLocalDate())
                .collect(Collectors.toSet());
    }

    @Override
    public void write(ResultTable table, Dataset<Row> rows) {
        String place = runs + "/" + table.label();
        if (table == ResultTable.CREDITS) {
            writeCredits(rows, place);
        } else {
            writer(rows).parquet(absolute(place));
            written.put(table, place);
        }
    }

    /** A day is written by few tasks, or each of them would leave a small file in each. */
    private void writeCredits(Dataset<Row> rows, String place) {
        Dataset<Row> byDay = rows.withColumn(DAY, rows.col("conv_date"));
        Row size = byDay.agg(functions.count("*"), functions.countDistinct(DAY)).head();
        long files = Math.max(1, size.getLong(0) / Math.max(1, size.getLong(1)) / CREDITS_IN_A_FILE);
        int parts = (int) Math.min(
                Math.max(1, size.getLong(1) * files),
                session.sessionState().conf().numShufflePartitions());
        Column ofDay = functions.pmod(functions.hash(functions.col("conv_id")), functions.lit((int) files));
        writer(byDay.repartition(parts, functions.col(DAY), ofDay))
                .partitionBy(DAY)
                .parquet(absolute(place));
        try {
            for (FileStatus day : log.files().listStatus(new Path(folder, place))) {
                String name = day.getPath().getName();
                if (name.startsWith(DAY + "=")) {
                    days.put(name.substring(DAY.length() + 1), place + "/" + name);
                }
            }
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The credits that were written to " + absolute(place) + " cannot be listed: " + e.getMessage()
                            + ".",
                    "Nothing was published; run it again.",
                    e);
        }
    }

    private static DataFrameWriter<Row> writer(Dataset<Row> rows) {
        return rows.write().mode(SaveMode.ErrorIfExists).option(COMMIT, "1");
    }

    @Override
    public void publish(String runId, DateWindow window) {
        Map<String, String> credits = outside(window);
        credits.putAll(days);
        Map<String, String> tables = new TreeMap<>();
        written.forEach((table, place) -> tables.put(table.label(), place));
        log.publish(new ResultsVersion(before.number() + 1, runId, credits, tables));
    }

    private String absolute(String place) {
        return new Path(folder, place).toString();
    }
}
