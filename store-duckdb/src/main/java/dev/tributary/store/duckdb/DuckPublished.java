package dev.tributary.store.duckdb;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.RowsSetAside;
import dev.tributary.store.published.PublishedCredit;
import dev.tributary.store.published.PublishedFolder;
import dev.tributary.store.published.PublishedReading;
import dev.tributary.store.published.PublishedResults;
import dev.tributary.store.published.PublishedTables;
import dev.tributary.store.published.UncreditedOfDay;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Published results as Parquet, read by DuckDB. Credits are summed day by day, so that the conversions of one day at a time
 * have to be told apart.
 */
final class DuckPublished implements PublishedResults {
    private static final String CREDIT = PublishedTables.CREDITS + '/';

    private final PublishedFolder folder;
    private final DuckPlace place;
    private final DuckLimits limits;
    private final DuckSession session;
    private final PublishedReading reading;

    private DuckPublished(PublishedFolder folder, DuckPlace place, DuckLimits limits, DuckSession session) {
        this.folder = folder;
        this.place = place;
        this.limits = limits;
        this.session = session;
        this.reading = new PublishedReading(folder.name());
    }

    /** @param beside what temporary files are put beside */
    static DuckPublished open(PublishedFolder folder, DuckLimits limits, Path beside) {
        Map<String, List<Path>> tables = new TreeMap<>();
        folder.state().tables().forEach((table, at) -> tables.put(table, folder.files(at)));
        folder.state().credits().forEach((day, at) -> tables.put(CREDIT + day, folder.files(at)));
        DuckPlace place = new DuckPlace(folder.name(), DuckKind.PARQUET, folder.folder(), tables);
        return new DuckPublished(folder, place, limits, DuckSession.open(place, limits, beside));
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public String document() {
        return reading.document(rows("SELECT run_results FROM ", PublishedTables.RUN, "").stream()
                .map(row -> row.get(0))
                .toList());
    }

    @Override
    public SortedMap<ChannelDay, Metrics> report() {
        return report(PublishedTables.REPORT, "''");
    }

    @Override
    public Optional<SortedMap<ChannelDay, Metrics>> campaigns() {
        String table = PublishedTables.CAMPAIGNS;
        return place.tables().containsKey(table) ? Optional.of(report(table, "campaign")) : Optional.empty();
    }

    private SortedMap<ChannelDay, Metrics> report(String table, String campaign) {
        SortedMap<ChannelDay, Metrics> report = new TreeMap<>();
        rows("SELECT channel_name, " + campaign + ", date, cost, ihc, ihc_revenue FROM ", table, "")
                .forEach(row -> report.put(
                        new ChannelDay(row.get(0), row.get(1), reading.day(row.get(2))),
                        reading.figures(number(row.get(3)), number(row.get(4)), number(row.get(5)))));
        return report;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    @Override
    public Set<LocalDate> creditDays() {
        Set<LocalDate> days = new TreeSet<>();
        folder.state().credits().keySet().forEach(day -> days.add(LocalDate.parse(day)));
        return days;
    }

    @Override
    public PublishedCredit credit(DateWindow window) {
        SortedMap<ChannelDay, Metrics> days = new TreeMap<>();
        Map<String, PublishedCredit.InJourneys> parts = new HashMap<>();
        Orders conversions = Orders.NONE;
        for (LocalDate day : creditDays()) {
            if (window.contains(day)) {
                credit(day, days, parts);
                conversions = conversions.plus(conversions(day));
            }
        }
        return new PublishedCredit(days, parts, conversions);
    }

    private void credit(
            LocalDate day, SortedMap<ChannelDay, Metrics> days, Map<String, PublishedCredit.InJourneys> parts) {
        String sums = String.join(
                ", ",
                List.of("ihc", "revenue", "initializer", "holder", "closer").stream()
                        .map(DuckUnits::sum)
                        .toList());
        rows("SELECT channel_name, " + sums + " FROM ", CREDIT + day, " GROUP BY channel_name")
                .forEach(row -> {
                    List<BigDecimal> numbers = row.subList(1, row.size()).stream()
                            .map(DuckUnits::decimal)
                            .toList();
                    days.put(
                            new ChannelDay(row.get(0), day),
                            new Metrics(BigDecimal.ZERO, numbers.get(0), numbers.get(1)));
                    parts.merge(
                            row.get(0),
                            new PublishedCredit.InJourneys(numbers.get(2), numbers.get(3), numbers.get(4)),
                            PublishedCredit.InJourneys::plus);
                });
    }

    private Orders conversions(LocalDate day) {
        return rows(
                        "SELECT count(*), " + DuckUnits.sum("amount")
                                + " FROM (SELECT any_value(conv_revenue) AS amount FROM ",
                        CREDIT + day,
                        " GROUP BY conv_id)")
                .stream()
                .map(row -> new Orders(Long.parseLong(row.get(0)), DuckUnits.decimal(row.get(1))))
                .reduce(Orders.NONE, Orders::plus);
    }

    @Override
    public List<UncreditedOfDay> withoutCredit() {
        return rows(
                        "SELECT conv_date, code, count(*), " + DuckUnits.sum("revenue") + " FROM ",
                        PublishedTables.WITHOUT_CREDIT,
                        " GROUP BY conv_date, code ORDER BY conv_date, code")
                .stream()
                .map(row -> new UncreditedOfDay(
                        reading.day(row.get(0)),
                        reading.why(row.get(1)),
                        new Orders(Long.parseLong(row.get(2)), DuckUnits.decimal(row.get(3)))))
                .toList();
    }

    @Override
    public RowsSetAside setAside(int most) {
        String columns = "source_table, coalesce(source_row, 0), id, reason, code";
        List<RowsSetAside.OfReason> reasons = rows(
                        "SELECT one.t, one.r, one.i, one.s, one.c, n FROM (SELECT count(*) AS n, min({t: source_table,"
                                + " r: coalesce(source_row, 0), i: coalesce(id, ''), s: reason, c: code}) AS one FROM ",
                        PublishedTables.QUARANTINE,
                        " GROUP BY source_table, code) ORDER BY n DESC, one.t, one.c")
                .stream()
                .map(row -> new RowsSetAside.OfReason(row(row), Long.parseLong(row.get(5))))
                .toList();
        return new RowsSetAside(
                reasons.stream().mapToLong(RowsSetAside.OfReason::rows).sum(),
                reasons,
                rows("SELECT " + columns + " FROM ", PublishedTables.QUARANTINE, " ORDER BY ALL LIMIT " + most).stream()
                        .map(this::row)
                        .toList());
    }

    private SetAside row(List<String> row) {
        return reading.setAside(row.get(0), Long.parseLong(row.get(1)), row.get(2), row.get(3), row.get(4));
    }

    /** A table that a state names has files, unless it has no rows. */
    private List<List<String>> rows(String select, String table, String rest) {
        List<Path> files = place.tables().get(table);
        if (files == null) {
            throw reading.damaged("the state names no table " + table, Optional.empty());
        }
        if (files.isEmpty()) {
            return List.of();
        }
        try {
            return session.rows(
                    select + "read_parquet(" + DuckSql.texts(files) + ", hive_partitioning = false)" + rest);
        } catch (SQLException failure) {
            TributaryException why = DuckFailures.explain(failure, place, limits);
            throw why.kind() == ProblemKind.SOURCE_DATA
                    ? reading.damaged(DuckFailures.words(failure), Optional.of(failure))
                    : why;
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
