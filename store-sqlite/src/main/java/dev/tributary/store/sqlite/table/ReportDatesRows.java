package dev.tributary.store.sqlite.table;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.ReportDates;
import dev.tributary.core.text.Shown;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * The meaning of the published report's days, which is not in its table. It is changed in the transaction that replaces
 * the table's rows. Accrual and UTC are stored as no row, as for all reports before there was a choice.
 */
final class ReportDatesRows {
    static final String BASIS = "report_date_basis";
    static final String ZONE = "report_time_zone";

    private final MemoryRows memory;

    ReportDatesRows(Connection connection) {
        this.memory = new MemoryRows(connection);
    }

    ReportDates read() throws SQLException {
        return new ReportDates(basis(), zone());
    }

    private DateBasis basis() throws SQLException {
        String label = memory.value(BASIS).orElse(DateBasis.ACCRUAL.label());
        return DateBasis.of(label).orElseThrow(() -> unknown("is by ", label, BASIS));
    }

    private DayZone zone() throws SQLException {
        String name = memory.value(ZONE).orElse(DayZone.UTC.name());
        try {
            return DayZone.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            throw unknown("has the days of the time zone ", name, ZONE);
        }
    }

    private static TributaryException unknown(String what, String value, String row) {
        return new TributaryException(
                ProblemKind.STORAGE,
                "Table tributary_memory says that the published report " + what + Shown.quoted(value)
                        + ", which this program does not know.",
                "Delete the row " + row + ", then run 'tributary report'.");
    }

    void write(ReportDates dates) throws SQLException {
        switch (dates.basis()) {
            case ACCRUAL -> memory.forget(BASIS);
            case CASH -> memory.keep(BASIS, dates.basis().label());
        }
        if (dates.zone().isUtc()) {
            memory.forget(ZONE);
        } else {
            memory.keep(ZONE, dates.zone().name());
        }
    }
}
