package dev.tributary.store.sqlite.results;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.CreditedConversion;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.ReportDates;
import dev.tributary.store.Belongings;
import dev.tributary.store.CreditVisitor;
import dev.tributary.store.Forgotten;
import dev.tributary.store.Origin;
import dev.tributary.store.OriginCount;
import dev.tributary.store.Results;
import dev.tributary.store.RunLog;
import dev.tributary.store.crash.FailPoint;
import dev.tributary.store.sqlite.file.SourceTables;
import dev.tributary.store.sqlite.file.SqliteFailures;
import dev.tributary.store.sqlite.file.SqliteFile;
import dev.tributary.store.sqlite.table.BulkInsert;
import dev.tributary.store.sqlite.table.CreditRows;
import dev.tributary.store.sqlite.table.CreditWriter;
import dev.tributary.store.sqlite.table.OriginRows;
import dev.tributary.store.sqlite.table.ReportRows;
import dev.tributary.store.sqlite.table.ResultTables;
import dev.tributary.store.sqlite.table.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Stores results in a SQLite file, the source itself or another one. Not thread-safe. */
final class SqliteResults implements Results {
    private final Path file;
    private final Connection connection;
    private final Transactions transactions;

    private SqliteResults(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.transactions = new Transactions(file, connection);
    }

    /** Opens results that share the source's file, which must exist. */
    static SqliteResults inside(Path file) {
        return open(file, false, SqliteFile.BUSY_MILLIS);
    }

    /** Opens results in a separate file, which is created if it does not exist. */
    static SqliteResults apart(Path file) {
        return open(file, true, SqliteFile.BUSY_MILLIS);
    }

    static SqliteResults open(Path file, boolean create, int busyMillis) {
        SqliteResults results = new SqliteResults(file, SqliteFile.openResults(file, create, busyMillis));
        try {
            results.prepare();
        } catch (RuntimeException failure) {
            results.close();
            throw failure;
        }
        return results;
    }

    /** Nothing is written if all tables exist. */
    private void prepare() {
        int version = transactions.read("reading", with -> Schema.version(with, file));
        if (version < Schema.LATEST) {
            transactions.write("preparing the tables of", with -> ResultTables.ensure(with, file));
        }
    }

    @Override
    public boolean replaceCredits(
            List<Origin> origins,
            Iterator<CreditedJourney> credited,
            Map<String, JourneyKey> keys,
            Predicate<String> obsolete) {
        return transactions.change("writing credits to", connection -> {
            CreditWriter rows = new CreditWriter(connection);
            boolean alone = rows.delete(obsolete);
            OriginRows known = new OriginRows(connection);
            rows.insert(credited, keys, known.numbers(origins));
            known.prune();
            if (alone) {
                rows.requireAll();
            }
            FailPoint.pass("credits.replaced");
            return alone;
        });
    }

    @Override
    public Map<String, CreditedConversion> credited() {
        return transactions.read("reading credits from", with -> new CreditRows(with).credited());
    }

    @Override
    public Ledger ledger() {
        return new SqliteLedger(transactions);
    }

    @Override
    public void replaceQuarantine(List<SetAside> setAside) {
        transactions.write("writing the quarantine list to", connection -> {
            try (Statement delete = connection.createStatement()) {
                delete.executeUpdate("DELETE FROM " + ResultTables.QUARANTINE);
            }
            try (BulkInsert rows = new BulkInsert(
                    connection, ResultTables.QUARANTINE, "source_table", "source_row", "id", "reason", "code")) {
                for (SetAside row : setAside) {
                    rows.add(
                            row.table(),
                            row.row(),
                            row.id(),
                            row.reason(),
                            row.finding().code());
                }
            }
        });
    }

    @Override
    public void forEachCredit(CreditVisitor visitor) {
        transactions.read("reading credits from", with -> {
            new CreditRows(with).forEach(visitor);
            return true;
        });
    }

    @Override
    public List<OriginCount> origins() {
        return transactions.read("reading credits from", with -> new OriginRows(with).counts());
    }

    @Override
    public Set<LocalDate> reportedDays() {
        return transactions.read("reading the report from", with -> new ReportRows(with).days());
    }

    @Override
    public Optional<ReportDates> reportedDates() {
        return transactions.read("reading the report from", with -> new ReportRows(with).dates());
    }

    @Override
    public void publish(ChannelReport report, Optional<CampaignReport> campaigns) {
        transactions.write("writing the report to", with -> {
            new ReportRows(with).replace(report, campaigns);
            FailPoint.pass("report.publishing");
        });
    }

    @Override
    public ChannelReport report() {
        return transactions.read("reading the report from", with -> new ReportRows(with).read());
    }

    @Override
    public Optional<CampaignReport> campaigns() {
        return transactions.read("reading the report from", with -> new ReportRows(with).campaigns());
    }

    /**
     * {@inheritDoc} Freed pages of earlier changes may contain older copies; a separate results file is rewritten
     * without them. A source is not: that can take long, and would renumber its rows.
     */
    @Override
    public Forgotten forget(Belongings belongings) {
        control("PRAGMA secure_delete = ON");
        Forgotten forgotten = transactions.change("erasing from", with -> new Erasure(with, belongings).erase());
        boolean alone = transactions.read("reading", with -> ResultTables.areAll(new SourceTables(with).tables()));
        if (alone) {
            control("VACUUM");
        }
        return forgotten.writtenAnew(alone);
    }

    private void control(String statement) {
        transactions.read("erasing from", with -> {
            try (Statement control = with.createStatement()) {
                return control.execute(statement);
            }
        });
    }

    @Override
    public RunLog runs() {
        return new SqliteRunLog(transactions);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "closing", ProblemKind.STORAGE);
        }
    }
}
