package dev.tributary.store.sqlite.table;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.text.Shown;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of a report table: {@code channel_reporting}, or the one by campaign. */
final class MetricsRows {
    private final Connection connection;
    private final String table;
    private final boolean campaigns;

    private MetricsRows(Connection connection, String table, boolean campaigns) {
        this.connection = connection;
        this.table = table;
        this.campaigns = campaigns;
    }

    static MetricsRows byChannel(Connection connection) {
        return new MetricsRows(connection, ResultTables.REPORT, false);
    }

    static MetricsRows byCampaign(Connection connection) {
        return new MetricsRows(connection, ResultTables.CAMPAIGNS, true);
    }

    /** Replaces all rows, and reads them back. */
    void replace(SortedMap<ChannelDay, Metrics> report) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM " + table);
        }
        try (BulkInsert rows = campaigns
                ? new BulkInsert(connection, table, "channel_name", "campaign", "date", "cost", "ihc", "ihc_revenue")
                : new BulkInsert(connection, table, "channel_name", "date", "cost", "ihc", "ihc_revenue")) {
            for (Map.Entry<ChannelDay, Metrics> row : report.entrySet()) {
                insert(rows, row.getKey(), row.getValue());
            }
        }
        if (!read().equals(asStored(report))) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The report read back from " + table + " is not the one that was written.",
                    "The previous report was kept. Check the table for triggers, then run again.");
        }
    }

    private void insert(BulkInsert rows, ChannelDay channelDay, Metrics metrics) throws SQLException {
        String day = channelDay.day().toString();
        double cost = metrics.cost().doubleValue();
        double ihc = metrics.orders().doubleValue();
        double revenue = metrics.revenue().doubleValue();
        if (campaigns) {
            rows.add(channelDay.channel(), channelDay.campaign(), day, cost, ihc, revenue);
        } else {
            rows.add(channelDay.channel(), day, cost, ihc, revenue);
        }
    }

    /** Returns the report with every figure as the table's columns store it. */
    private SortedMap<ChannelDay, Metrics> asStored(SortedMap<ChannelDay, Metrics> report) {
        SortedMap<ChannelDay, Metrics> rows = new TreeMap<>(report);
        rows.replaceAll((channelDay, metrics) -> metrics.asDoubles().withCost(true));
        return rows;
    }

    SortedMap<ChannelDay, Metrics> read() throws SQLException {
        SortedMap<ChannelDay, Metrics> report = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT channel_name, " + (campaigns ? "campaign" : "''")
                        + ", date, cost, ihc, ihc_revenue FROM " + table)) {
            while (rows.next()) {
                report.put(
                        new ChannelDay(
                                String.valueOf(rows.getString(1)),
                                String.valueOf(rows.getString(2)),
                                day(rows.getString(3))),
                        new Metrics(
                                decimal(rows.getDouble(4)), decimal(rows.getDouble(5)), decimal(rows.getDouble(6))));
            }
        }
        return report;
    }

    boolean isEmpty() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return !row.next();
        }
    }

    Set<LocalDate> days() throws SQLException {
        Set<LocalDate> days = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT date FROM " + table)) {
            while (rows.next()) {
                days.add(day(rows.getString(1)));
            }
        }
        return days;
    }

    private LocalDate day(@Nullable String stored) {
        try {
            return LocalDate.parse(String.valueOf(stored));
        } catch (DateTimeParseException e) {
            throw foreign("the date " + Shown.quoted(String.valueOf(stored)));
        }
    }

    private BigDecimal decimal(double stored) {
        if (!Double.isFinite(stored)) {
            throw foreign("the figure " + stored);
        }
        return stored == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(stored).stripTrailingZeros();
    }

    private TributaryException foreign(String what) {
        return new TributaryException(
                ProblemKind.STORAGE,
                "Table " + table + " holds " + what + ", which Tributary does not write.",
                "Delete the row, or keep the results in another file with --results.");
    }
}
