package dev.tributary.store.sqlite;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.store.CreditVisitor;
import dev.tributary.store.Results;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps results in a SQLite file, the source itself or another one. Not thread-safe. */
public final class SqliteResults implements Results {
    private final Path file;
    private final Connection connection;

    private SqliteResults(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens results that share the source's file, which must exist. */
    public static SqliteResults inside(Path file) {
        return open(file, false);
    }

    /** Opens results in a file of their own, which is created when missing. */
    public static SqliteResults apart(Path file) {
        return open(file, true);
    }

    private static SqliteResults open(Path file, boolean create) {
        SqliteResults results = new SqliteResults(file, SqliteFile.openResults(file, create));
        try {
            results.inTransaction("preparing the tables of", connection -> ResultTables.ensure(connection, file));
        } catch (RuntimeException failure) {
            results.close();
            throw failure;
        }
        return results;
    }

    @Override
    public void replaceCredits(List<Outcome.Attributed> attributed, Predicate<String> obsolete) {
        inTransaction("writing credits to", connection -> {
            CreditRows rows = new CreditRows(connection);
            rows.delete(obsolete);
            rows.insert(attributed);
        });
    }

    @Override
    public void replaceQuarantine(List<SetAside> setAside) {
        inTransaction("writing the quarantine list to", connection -> {
            try (Statement delete = connection.createStatement()) {
                delete.executeUpdate("DELETE FROM " + ResultTables.QUARANTINE);
            }
            try (BulkInsert rows =
                    new BulkInsert(connection, ResultTables.QUARANTINE, "source_table", "source_row", "id", "reason")) {
                for (SetAside row : setAside) {
                    rows.add(row.table(), row.row(), row.id(), row.reason());
                }
            }
        });
    }

    @Override
    public void forEachCredit(CreditVisitor visitor) {
        reading("reading credits from", () -> {
            new CreditRows(connection).forEach(visitor);
            return true;
        });
    }

    @Override
    public Set<LocalDate> reportedDays() {
        return reading("reading the report from", () -> new ReportRows(connection).days());
    }

    @Override
    public void publish(ChannelReport report) {
        inTransaction("writing the report to", connection -> new ReportRows(connection).replace(report));
    }

    @Override
    public ChannelReport report() {
        return reading("reading the report from", () -> new ReportRows(connection).read());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "closing");
        }
    }

    private void inTransaction(String doing, Work work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.with(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, doing);
        }
    }

    private <T> T reading(String doing, Query<T> query) {
        try {
            return query.result();
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, doing);
        }
    }

    @FunctionalInterface
    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Query<T> {
        T result() throws SQLException;
    }
}
