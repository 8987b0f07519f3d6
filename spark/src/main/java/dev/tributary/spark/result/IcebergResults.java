package dev.tributary.spark.result;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.report.ReportDates;
import dev.tributary.spark.source.SparkFailures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Results as tables of an Iceberg catalog. Rows are written when a run is published: first of all tables into snapshots
 * that nobody reads yet, then these become the current ones, that of the credits first, which fails if another run has
 * published since. Last comes a row in the table of runs, which names the snapshots of its run: all tables as they were
 * after it. What a run that failed has staged is removed with old snapshots.
 */
final class IcebergResults implements JobResults {
    static final String SCHEME = "iceberg";

    private static final List<ResultTable> STAGED = List.of(
            ResultTable.CREDITS,
            ResultTable.CHANNEL_REPORTING,
            ResultTable.CAMPAIGN_REPORTING,
            ResultTable.CONVERSIONS_WITHOUT_CREDIT,
            ResultTable.QUARANTINE);

    private final SparkSession session;
    private final IcebergTables tables;
    private final OptionalLong credits;
    private final OptionalLong report;
    private final String stage = UUID.randomUUID().toString();
    private final Map<ResultTable, Dataset<Row>> written = new EnumMap<>(ResultTable.class);
    private final Map<ResultTable, Long> staged = new EnumMap<>(ResultTable.class);

    /** Opens the results, and remembers which credits count now. */
    IcebergResults(SparkSession session, String namespace) {
        this.session = session;
        this.tables = IcebergTables.of(session, namespace);
        this.credits = tables.current(ResultTable.CREDITS);
        this.report = tables.current(ResultTable.CHANNEL_REPORTING);
    }

    @Override
    public String name() {
        return tables.name();
    }

    @Override
    public Optional<Dataset<Row>> creditsOutside(DateWindow window) {
        if (credits.isEmpty() || window.isAll()) {
            return Optional.empty();
        }
        return Optional.of(
                tables.at(ResultTable.CREDITS, credits.getAsLong()).filter(functions.not(inside(window, Set.of()))));
    }

    private static Column inside(DateWindow window, Set<LocalDate> further) {
        Column day = functions.col("conv_date");
        List<Column> ends = new ArrayList<>();
        window.from().ifPresent(first -> ends.add(day.geq(functions.lit(first))));
        window.to().ifPresent(last -> ends.add(day.leq(functions.lit(last))));
        Column within = ends.stream().reduce(Column::and).orElseGet(() -> functions.lit(true));
        return further.isEmpty() || window.isAll()
                ? within
                : within.or(day.isin(further.stream().sorted().toArray()));
    }

    @Override
    public Set<LocalDate> reportedDays() {
        return report.isEmpty()
                ? Set.of()
                : SparkFailures.asked(
                        "The report in " + name(),
                        () -> ResultTable.days(tables.at(ResultTable.CHANNEL_REPORTING, report.getAsLong())));
    }

    @Override
    public Optional<ReportDates> reportedDates() {
        return tables.lastRun().map(PublishedRuns::dates);
    }

    @Override
    public void write(ResultTable table, Dataset<Row> rows) {
        written.put(table, rows);
    }

    @Override
    public void publish(Publication publication) {
        stage(publication);
        release(publication);
    }

    /** Writes all rows to where nobody reads them yet. */
    void stage(Publication publication) {
        for (ResultTable table : STAGED) {
            if (!written.containsKey(table) && !tables.exists(table)) {
                continue;
            }
            Dataset<Row> rows = written.getOrDefault(table, session.createDataFrame(List.of(), table.schema()));
            Column replaced = table == ResultTable.CREDITS
                    ? inside(publication.window(), publication.rewritten())
                    : functions.lit(true);
            IcebergTables.Staged snapshot = tables.stage(table, rows, replaced, stage);
            staged.put(table, snapshot.id());
            if (table == ResultTable.CREDITS && !snapshot.parent().equals(credits)) {
                throw overtaken(Optional.empty());
            }
        }
    }

    /** Makes them what counts. */
    void release(Publication publication) {
        staged.forEach((table, snapshot) -> {
            if (!tables.release(table, stage)) {
                throw overtaken(Optional.of(table));
            }
        });
        Optional.ofNullable(written.get(ResultTable.RUN))
                .ifPresent(run -> tables.append(PublishedRuns.of(run, publication, tables.lastRun(), staged)));
    }

    private TributaryException overtaken(Optional<ResultTable> table) {
        boolean nothing = table.isEmpty() || table.get() == ResultTable.CREDITS;
        return new TributaryException(
                ProblemKind.TEMPORARY,
                "Another run has published results in " + name() + " since this one began, so this one published "
                        + (nothing ? "nothing" : "nothing from " + table.get().label() + " on") + ".",
                "Run it again: it begins with what is published now.");
    }

    @Override
    public void close() {
        written.clear();
    }
}
