package dev.tributary.spark.result;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.report.ReportDates;
import dev.tributary.spark.source.SparkFailures;
import dev.tributary.store.published.ResultsVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Results as Parquet files. Each run writes into a folder of its own below {@code runs}, which is part of nothing until a
 * state names it; see {@link VersionLog}. No folder is ever changed, so that who reads a state can read on while the next
 * one is published; what only older states name stays until somebody removes it: all below {@code runs} that the newest
 * state does not name, when nobody reads it and no run is under way.
 */
final class ParquetResults implements JobResults {
    static final String SCHEME = "parquet";

    /** Two attempts of a task must not write into one place: this way of committing moves what a task wrote at the end. */
    private static final String COMMIT = "mapreduce.fileoutputcommitter.algorithm.version";

    private static final String DAY = "day";

    /** Hardly any of their values comes twice, so that looking for those that do is work for nothing. */
    private static final Map<String, String> PLAIN = Stream.of(
                    "session_id", "ihc", "initializer", "holder", "closer", "revenue")
            .collect(Collectors.toMap(column -> "parquet.enable.dictionary#" + column, column -> "false"));

    private final SparkSession session;
    private final Path folder;
    private final VersionLog log;
    private final ResultsVersion before;
    private final String runs = "runs/" + UUID.randomUUID();
    private final Map<ResultTable, String> written = new EnumMap<>(ResultTable.class);
    private final Map<String, String> days = new HashMap<>();

    private boolean published;

    /** Opens the results, and remembers which state counts now. */
    ParquetResults(SparkSession session, String folder) {
        this.session = session;
        this.folder = new Path(folder);
        this.log = new VersionLog(this.folder, session.sparkContext().hadoopConfiguration());
        this.before = log.latest();
    }

    @Override
    public String name() {
        return SCHEME + ":" + folder;
    }

    @Override
    public Optional<Dataset<Row>> creditsOutside(DateWindow window) {
        String[] others = without(window::contains).values().stream()
                .sorted()
                .map(this::absolute)
                .toArray(String[]::new);
        return others.length == 0
                ? Optional.empty()
                : Optional.of(
                        session.read().schema(ResultTable.CREDITS.schema()).parquet(others));
    }

    private Map<String, String> without(Predicate<LocalDate> replaced) {
        Map<String, String> others = new TreeMap<>(before.credits());
        others.keySet().removeIf(day -> replaced.test(LocalDate.parse(day)));
        return others;
    }

    @Override
    public Set<LocalDate> reportedDays() {
        String report = before.tables().get(ResultTable.CHANNEL_REPORTING.label());
        if (report == null) {
            return Set.of();
        }
        return SparkFailures.asked(
                "The report in " + name(),
                () -> ResultTable.days(session.read()
                        .schema(ResultTable.CHANNEL_REPORTING.schema())
                        .parquet(absolute(report))));
    }

    @Override
    public Optional<ReportDates> reportedDates() {
        return before.dates();
    }

    @Override
    public void write(ResultTable table, Dataset<Row> rows) {
        String place = runs + "/" + table.label();
        SparkFailures.written("The table " + table.label() + " in " + name(), () -> {
            if (table == ResultTable.CREDITS) {
                writeCredits(rows, place);
            } else {
                writer(rows).parquet(absolute(place));
                written.put(table, place);
            }
            return table;
        });
    }

    private void writeCredits(Dataset<Row> rows, String place) throws IOException {
        writer(rows.withColumn(DAY, rows.col("conv_date")))
                .options(PLAIN)
                .partitionBy(DAY)
                .parquet(absolute(place));
        for (FileStatus day : log.files().listStatus(new Path(folder, place))) {
            String name = day.getPath().getName();
            if (name.startsWith(DAY + "=")) {
                days.put(name.substring(DAY.length() + 1), place + "/" + name);
            }
        }
    }

    private static DataFrameWriter<Row> writer(Dataset<Row> rows) {
        return rows.write().mode(SaveMode.ErrorIfExists).option(COMMIT, "1");
    }

    @Override
    public void publish(Publication publication) {
        Map<String, String> credits = without(publication::replaces);
        credits.putAll(days);
        Map<String, String> tables = new TreeMap<>();
        written.forEach((table, place) -> tables.put(table.label(), place));
        log.publish(new ResultsVersion(
                before.number() + 1, publication.runId(), Optional.of(publication.dates()), credits, tables));
        published = true;
    }

    @Override
    public void close() {
        if (published) {
            return;
        }
        try {
            log.files().delete(new Path(folder, runs), true);
        } catch (IOException stays) {
            // No state names it.
        }
    }

    private String absolute(String place) {
        return new Path(folder, place).toString();
    }
}
