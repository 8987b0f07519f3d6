package dev.tributary.store.sqlite.table;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.text.Shown;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The basis of the published report, which is not in its table. It is changed in the transaction that replaces the
 * table's rows. Accrual is stored as no row, as for all reports before there was another basis.
 */
final class ReportBasis {
    static final String NAME = "report_date_basis";

    private final MemoryRows memory;

    ReportBasis(Connection connection) {
        this.memory = new MemoryRows(connection);
    }

    DateBasis read() throws SQLException {
        String label = memory.value(NAME).orElse(DateBasis.ACCRUAL.label());
        return DateBasis.of(label)
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.STORAGE,
                        "Table tributary_memory says that the published report is by " + Shown.quoted(label)
                                + ", which this program does not know.",
                        "Delete the row " + NAME + ", then run 'tributary report'."));
    }

    void write(DateBasis basis) throws SQLException {
        switch (basis) {
            case ACCRUAL -> memory.forget(NAME);
            case CASH -> memory.keep(NAME, basis.label());
        }
    }
}
