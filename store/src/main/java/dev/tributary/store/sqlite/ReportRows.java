package dev.tributary.store.sqlite;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.Figures;
import dev.tributary.core.text.Shown;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of {@code channel_reporting}, and the one row beside them that says on which basis they are. */
final class ReportRows {
    private final Connection connection;
    private final ReportBasis basis;

    ReportRows(Connection connection) {
        this.connection = connection;
        this.basis = new ReportBasis(connection);
    }

    void replace(ChannelReport report) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM " + ResultTables.REPORT);
        }
        try (BulkInsert rows =
                new BulkInsert(connection, ResultTables.REPORT, "channel_name", "date", "cost", "ihc", "ihc_revenue")) {
            for (Map.Entry<ChannelDay, Figures> row : report.rows().entrySet()) {
                Figures figures = row.getValue();
                rows.add(
                        row.getKey().channel(),
                        row.getKey().day().toString(),
                        figures.cost().doubleValue(),
                        figures.ihc().doubleValue(),
                        figures.ihcRevenue().doubleValue());
            }
        }
        basis.write(report.basis());
        if (!read().equals(asStored(report))) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The report read back from " + ResultTables.REPORT + " is not the one that was written.",
                    "The former report was kept. Check the table for triggers, then run again.");
        }
    }

    /** The report with every figure as the table's columns keep it. */
    private static ChannelReport asStored(ChannelReport report) {
        SortedMap<ChannelDay, Figures> rows = new TreeMap<>();
        report.rows()
                .forEach((place, figures) -> rows.put(
                        place,
                        new Figures(
                                decimal(figures.cost().doubleValue()),
                                decimal(figures.ihc().doubleValue()),
                                decimal(figures.ihcRevenue().doubleValue()))));
        return new ChannelReport(report.basis(), rows);
    }

    ChannelReport read() throws SQLException {
        SortedMap<ChannelDay, Figures> report = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT channel_name, date, cost, ihc, ihc_revenue FROM " + ResultTables.REPORT)) {
            while (rows.next()) {
                report.put(
                        new ChannelDay(String.valueOf(rows.getString(1)), day(rows.getString(2))),
                        new Figures(
                                decimal(rows.getDouble(3)), decimal(rows.getDouble(4)), decimal(rows.getDouble(5))));
            }
        }
        return new ChannelReport(basis.read(), report);
    }

    /** The report's basis; empty where it has no rows. */
    Optional<DateBasis> basis() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM " + ResultTables.REPORT + " LIMIT 1")) {
            return row.next() ? Optional.of(basis.read()) : Optional.empty();
        }
    }

    Set<LocalDate> days() throws SQLException {
        Set<LocalDate> days = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT date FROM " + ResultTables.REPORT)) {
            while (rows.next()) {
                days.add(day(rows.getString(1)));
            }
        }
        return days;
    }

    private static LocalDate day(@Nullable String stored) {
        try {
            return LocalDate.parse(String.valueOf(stored));
        } catch (DateTimeParseException e) {
            throw foreign("the date " + Shown.quoted(String.valueOf(stored)));
        }
    }

    private static BigDecimal decimal(double stored) {
        if (!Double.isFinite(stored)) {
            throw foreign("the figure " + stored);
        }
        return stored == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(stored).stripTrailingZeros();
    }

    private static TributaryException foreign(String what) {
        return new TributaryException(
                ProblemKind.STORAGE,
                "Table " + ResultTables.REPORT + " holds " + what + ", which no report of ours has.",
                "Delete the row, or keep the results in another file with --results.");
    }
}
