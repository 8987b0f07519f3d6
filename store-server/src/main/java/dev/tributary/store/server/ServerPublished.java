package dev.tributary.store.server;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.RowsSetAside;
import dev.tributary.core.text.Shown;
import dev.tributary.store.published.PublishedCredit;
import dev.tributary.store.published.PublishedReading;
import dev.tributary.store.published.PublishedResults;
import dev.tributary.store.published.PublishedTables;
import dev.tributary.store.published.UncreditedOfDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Published results in a database on a server, in one snapshot. Rows are summed as they come, since servers round sums of
 * their own differently. Not thread-safe.
 */
public final class ServerPublished implements PublishedResults {
    private final ServerRows<?> rows;
    private final UnaryOperator<String> exactly;
    private final PublishedReading reading;

    private ServerPublished(ServerRows<?> rows, UnaryOperator<String> exactly) {
        this.rows = rows;
        this.exactly = exactly;
        this.reading = new PublishedReading(rows.name());
    }

    /**
     * Opens the results in a database.
     *
     * @param rows the database; closed with this, and when this fails
     * @param exactly makes of a column of texts one whose values are equal if their bytes are
     * @throws TributaryException USAGE when nothing is published there
     */
    public static ServerPublished open(ServerRows<?> rows, UnaryOperator<String> exactly) {
        try {
            if (rows.columns(new Relation.Named(PublishedTables.STATE)).isEmpty()) {
                throw nothing(rows.name(), "it has no table " + PublishedTables.STATE);
            }
            ServerPublished results = new ServerPublished(rows, exactly);
            if (!results.isPublished()) {
                throw nothing(rows.name(), "no run has ended");
            }
            return results;
        } catch (RuntimeException | Error failure) {
            rows.close();
            throw failure;
        }
    }

    private static TributaryException nothing(String name, String why) {
        return new TributaryException(
                ProblemKind.USAGE,
                "Nothing is published in " + Shown.whole(name) + " yet: " + why + ".",
                "Run bin/tributary-spark run with these results first. It publishes as its last act, so one that failed"
                        + " leaves nothing here.");
    }

    /** Returns the number of the run that counts, as a statement has it. */
    private String number() {
        return "SELECT version FROM " + rows.tableInQuery(PublishedTables.STATE);
    }

    private boolean isPublished() {
        List<Long> versions = new ArrayList<>();
        each(number(), row -> versions.add(row.getLong(1)));
        return versions.stream().anyMatch(version -> version > 0);
    }

    private void each(String sql, ServerRows.Taking taking) {
        try {
            rows.each("reading the results", sql, taking);
        } catch (TributaryException failure) {
            throw failure.kind() == ProblemKind.SOURCE_DATA
                    ? reading.damaged(failure.what(), Optional.of(failure))
                    : failure;
        }
    }

    /** Returns the end of a statement that reads columns of a table, all of which are there. */
    private String from(String table, String... columns) {
        String name = PublishedTables.inDatabase(table);
        List<String> there = rows.columns(new Relation.Named(name));
        if (there.isEmpty()) {
            throw reading.damaged("there is no table " + name, Optional.empty());
        }
        for (String column : columns) {
            if (!there.contains(column)) {
                throw reading.damaged("the table " + name + " has no column " + column, Optional.empty());
            }
        }
        return " FROM " + rows.tableInQuery(name);
    }

    private String select(String table, String... columns) {
        return "SELECT " + Arrays.stream(columns).map(rows::quoted).collect(Collectors.joining(", "))
                + from(table, columns);
    }

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public String document() {
        List<String> documents = new ArrayList<>();
        each(
                select(PublishedTables.RUN, "run_results", "number") + " WHERE number = (" + number() + ")",
                row -> documents.add(text(row, 1)));
        return reading.document(documents);
    }

    @Override
    public SortedMap<ChannelDay, Metrics> report() {
        SortedMap<ChannelDay, Metrics> report = new TreeMap<>();
        each(
                select(PublishedTables.REPORT, "cost", "ihc", "ihc_revenue", "channel_name", "date"),
                row -> report.put(new ChannelDay(text(row, 4), day(row, 5)), figures(row)));
        return report;
    }

    /** The table is there for all runs, and has no rows if the run made no such report. */
    @Override
    public Optional<SortedMap<ChannelDay, Metrics>> campaigns() {
        SortedMap<ChannelDay, Metrics> report = new TreeMap<>();
        each(
                select(PublishedTables.CAMPAIGNS, "cost", "ihc", "ihc_revenue", "channel_name", "date", "campaign"),
                row -> report.put(new ChannelDay(text(row, 4), text(row, 6), day(row, 5)), figures(row)));
        return report.isEmpty() ? Optional.empty() : Optional.of(report);
    }

    private Metrics figures(ResultSet row) throws SQLException {
        return reading.figures(row.getDouble(1), row.getDouble(2), row.getDouble(3));
    }

    @Override
    public Set<LocalDate> creditDays() {
        Set<LocalDate> days = new TreeSet<>();
        each("SELECT DISTINCT conv_date" + from(PublishedTables.CREDITS, "conv_date"), row -> days.add(day(row, 1)));
        return days;
    }

    @Override
    public PublishedCredit credit(DateWindow window) {
        PublishedSums sums = new PublishedSums();
        String inside = " WHERE " + PublishedTables.inside(window);
        String credit = select(
                PublishedTables.CREDITS,
                "channel_name",
                "conv_date",
                "ihc",
                "revenue",
                "initializer",
                "holder",
                "closer");
        each(credit + inside, row -> {
            String channel = text(row, 1);
            sums.add(new ChannelDay(channel, day(row, 2)), number(row, 3), number(row, 4));
            sums.addParts(channel, number(row, 5), number(row, 6), number(row, 7));
        });
        String conversions = "SELECT max(conv_revenue)" + from(PublishedTables.CREDITS, "conv_revenue", "conv_id");
        each(conversions + inside + " GROUP BY " + exactly.apply("conv_id"), row -> sums.addConversion(number(row, 1)));
        return sums.sums();
    }

    @Override
    public List<UncreditedOfDay> withoutCredit() {
        SortedMap<LocalDate, SortedMap<String, PublishedSums>> days = new TreeMap<>();
        each(
                select(PublishedTables.WITHOUT_CREDIT, "conv_date", "code", "revenue"),
                row -> days.computeIfAbsent(day(row, 1), day -> new TreeMap<>())
                        .computeIfAbsent(text(row, 2), code -> new PublishedSums())
                        .addConversion(number(row, 3)));
        return days.entrySet().stream()
                .flatMap(day -> day.getValue().entrySet().stream()
                        .map(one -> new UncreditedOfDay(
                                day.getKey(),
                                reading.why(one.getKey()),
                                one.getValue().sums().conversions())))
                .toList();
    }

    @Override
    public RowsSetAside setAside(int most) {
        FirstSetAside all = new FirstSetAside(most);
        each(
                select(PublishedTables.QUARANTINE, "source_table", "source_row", "id", "reason", "code"),
                row -> all.add(
                        reading.setAside(text(row, 1), row.getLong(2), text(row, 3), text(row, 4), text(row, 5))));
        return all.all();
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    private LocalDate day(ResultSet row, int column) throws SQLException {
        return reading.day(text(row, column));
    }

    private double number(ResultSet row, int column) throws SQLException {
        return reading.number(row.getDouble(column));
    }

    @Override
    public void close() {
        rows.close();
    }
}
