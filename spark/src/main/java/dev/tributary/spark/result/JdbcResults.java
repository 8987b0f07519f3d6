package dev.tributary.spark.result;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.ReportDates;
import dev.tributary.spark.source.JdbcServer;
import dev.tributary.spark.source.SparkFailures;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Results as tables of a database. Tasks write into tables that nobody reads, with keys that let no row be there twice; one
 * transaction of the driver then moves the rows to where they count. Rows that a killed driver has left in the tables
 * {@code tributary_staged_...} can be deleted while no run is under way.
 */
final class JdbcResults implements JobResults {
    /** Connections at once. */
    private static final int MOST_TASKS = 16;

    private final SparkSession session;
    private final JdbcServer server;
    private final JdbcTables tables;
    private final long version;
    private final String stage = UUID.randomUUID().toString();
    private final Set<ResultTable> written = EnumSet.noneOf(ResultTable.class);
    private final List<Row> runs = new ArrayList<>();

    /** Opens the results, and remembers which state counts now. */
    JdbcResults(SparkSession session, JdbcServer server) {
        this.session = session;
        this.server = server;
        this.tables = JdbcTables.on(server);
        this.version = asked(connection ->
                read(connection, JdbcTables.STATE, "SELECT version FROM " + JdbcTables.STATE, row -> row.getLong(1))
                        .stream()
                        .findFirst()
                        .orElse(0L));
    }

    @Override
    public String name() {
        return server.name();
    }

    private interface Asking<T> {
        T of(Connection connection) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T asked(Asking<T> asking) {
        return SparkFailures.asked("The results in " + name(), () -> {
            try (Connection connection = server.connect()) {
                return asking.of(connection);
            }
        });
    }

    private <T> T changed(Asking<T> changing) {
        return SparkFailures.written("The results in " + name(), () -> {
            try (Connection connection = server.connectToWrite()) {
                return changing.of(connection);
            }
        });
    }

    private <T> List<T> read(Connection connection, String table, String sql, Reading<T> reading) throws SQLException {
        List<T> all = new ArrayList<>();
        if (!tables.exists(connection, table)) {
            return all;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(reading.of(rows));
            }
        }
        return all;
    }

    /** Read by several tasks, each of which has some days: no snapshot, so a run that comes between lets this one fail. */
    @Override
    public Optional<Dataset<Row>> creditsOutside(DateWindow window) {
        String table = JdbcTables.name(ResultTable.CREDITS);
        String outside = "NOT (" + tables.inside(window, Set.of()) + ")";
        List<LocalDate> ends = new ArrayList<>();
        asked(connection -> read(
                connection, table, "SELECT min(conv_date), max(conv_date) FROM " + table + " WHERE " + outside, row -> {
                    if (row.getObject(1) != null) {
                        ends.add(row.getObject(1, LocalDate.class));
                        ends.add(row.getObject(2, LocalDate.class));
                    }
                    return ends;
                }));
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        DataFrameReader reader = session.read()
                .format("jdbc")
                .options(server.options())
                .option("dbtable", "(SELECT * FROM " + table + " WHERE " + outside + ") outside")
                .option("fetchsize", "10000");
        if (!ends.get(0).equals(ends.get(1))) {
            reader.option("partitionColumn", "conv_date")
                    .option("lowerBound", ends.get(0).toString())
                    .option("upperBound", ends.get(1).toString())
                    .option("numPartitions", MOST_TASKS);
        }
        return Optional.of(SparkFailures.asked("The credits in " + name(), reader::load));
    }

    @Override
    public Set<LocalDate> reportedDays() {
        String table = JdbcTables.name(ResultTable.CHANNEL_REPORTING);
        return new HashSet<>(asked(connection -> read(
                connection,
                table,
                "SELECT DISTINCT " + tables.quoted("date") + " FROM " + table,
                row -> row.getObject(1, LocalDate.class))));
    }

    @Override
    public Optional<ReportDates> reportedDates() {
        return asked(connection -> read(
                        connection,
                        JdbcTables.RUNS,
                        "SELECT date_basis, time_zone FROM " + JdbcTables.RUNS + " WHERE number = " + version,
                        row -> new ReportDates(
                                DateBasis.of(row.getString(1)).orElse(DateBasis.ACCRUAL),
                                DayZone.of(ZoneId.of(row.getString(2))))))
                .stream()
                .findFirst();
    }

    @Override
    public void write(ResultTable table, Dataset<Row> rows) {
        changed(connection -> {
            tables.ensure(connection, table);
            return table;
        });
        if (table == ResultTable.RUN) {
            runs.addAll(rows.collectAsList());
            return;
        }
        written.add(table);
        SparkFailures.written("The table " + JdbcTables.name(table) + " in " + name(), () -> {
            rows.coalesce(MOST_TASKS)
                    .foreachPartition(new StagedPart(server, tables.delete(table), tables.insert(table), stage));
            return table;
        });
    }

    @Override
    public void publish(Publication publication) {
        boolean first = changed(connection -> {
            for (ResultTable table : ResultTable.values()) {
                tables.ensure(connection, table);
            }
            connection.setAutoCommit(false);
            int next = JdbcTables.run(
                    connection, "UPDATE " + JdbcTables.STATE + " SET version = version + 1 WHERE version = ?", version);
            if (next == 0) {
                connection.rollback();
                return false;
            }
            replace(connection, publication);
            connection.commit();
            return true;
        });
        if (!first) {
            throw new TributaryException(
                    ProblemKind.TEMPORARY,
                    "Another run has published results in " + name()
                            + " since this one began, so this one published nothing.",
                    "Run it again: it begins with what is published now.");
        }
        written.clear();
    }

    private void replace(Connection connection, Publication publication) throws SQLException {
        for (ResultTable table : ResultTable.values()) {
            if (table == ResultTable.RUN) {
                continue;
            }
            String replaced = table == ResultTable.CREDITS
                    ? " WHERE " + tables.inside(publication.window(), publication.rewritten())
                    : "";
            JdbcTables.run(connection, "DELETE FROM " + JdbcTables.name(table) + replaced);
            JdbcTables.run(connection, tables.move(table), stage);
            JdbcTables.run(connection, "DELETE FROM " + JdbcTables.staged(table) + " WHERE stage = ?", stage);
        }
        for (Row run : runs) {
            JdbcTables.run(
                    connection,
                    "INSERT INTO " + JdbcTables.RUNS
                            + " (number, run_id, date_basis, time_zone, run_results) VALUES (?, ?, ?, ?, ?)",
                    version + 1,
                    run.getAs("run_id"),
                    publication.dates().basis().label(),
                    publication.dates().zone().name(),
                    run.getAs("run_results"));
        }
    }

    @Override
    public void close() {
        if (written.isEmpty()) {
            return;
        }
        try (Connection connection = server.connectToWrite()) {
            for (ResultTable table : written) {
                JdbcTables.run(connection, "DELETE FROM " + JdbcTables.staged(table) + " WHERE stage = ?", stage);
            }
        } catch (SQLException stay) {
            // Nobody reads them.
        }
    }
}
