package dev.tributary.store.sqlite.results;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.ledger.CreditedConversion;
import dev.tributary.core.ledger.EmptyLedger;
import dev.tributary.core.ledger.LedgerReading;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.store.CreditVisitor;
import dev.tributary.store.OriginCount;
import dev.tributary.store.RequestRecord;
import dev.tributary.store.ResultsView;
import dev.tributary.store.RunRecord;
import dev.tributary.store.StoredJourney;
import dev.tributary.store.StoredState;
import dev.tributary.store.sqlite.file.SqliteFailures;
import dev.tributary.store.sqlite.file.SqliteFile;
import dev.tributary.store.sqlite.table.CreditRows;
import dev.tributary.store.sqlite.table.JourneyRows;
import dev.tributary.store.sqlite.table.OriginRows;
import dev.tributary.store.sqlite.table.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A read-only view of results. If there are none yet, or only those of a version without a ledger, the ledger is empty.
 */
final class SqliteResultsView implements ResultsView {
    private final Path file;
    private final Connection connection;
    private final Transactions transactions;
    private final int schema;

    private SqliteResultsView(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.transactions = new Transactions(file, connection);
        this.schema = transactions.read("reading", with -> Schema.version(with, file));
    }

    /**
     * Opens a file.
     *
     * @throws dev.tributary.core.TributaryException USAGE when there is no such file, or a newer program created its
     *     results
     */
    static SqliteResultsView open(Path file) {
        Connection connection = SqliteFile.openSource(file);
        try {
            return new SqliteResultsView(file, connection);
        } catch (RuntimeException failure) {
            closeAfter(failure, connection);
            throw failure;
        }
    }

    private static void closeAfter(RuntimeException failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException again) {
            failure.addSuppressed(again);
        }
    }

    private boolean hasLedger() {
        return schema >= Schema.WITH_LEDGER;
    }

    @Override
    public Map<String, CreditedConversion> credited() {
        return hasLedger()
                ? transactions.read("reading credits from", with -> new CreditRows(with).credited())
                : Map.of();
    }

    @Override
    public void forEachCredit(CreditVisitor visitor) {
        if (hasLedger()) {
            transactions.read("reading credits from", with -> {
                new CreditRows(with).forEach(visitor);
                return true;
            });
        }
    }

    @Override
    public void forEachJourney(Predicate<byte[]> wanted, Consumer<CreditedJourney> visitor) {
        if (schema > 0) {
            transactions.read("reading credits from", with -> {
                new JourneyRows(with, schema >= Schema.WITH_PHASES).forEach(wanted, visitor);
                return true;
            });
        }
    }

    @Override
    public List<OriginCount> origins() {
        return hasLedger()
                ? transactions.read("reading credits from", with -> new OriginRows(with).counts())
                : List.of();
    }

    @Override
    public LedgerReading ledger() {
        return hasLedger() ? new SqliteLedger(transactions) : EmptyLedger.EMPTY;
    }

    @Override
    public StoredState state(int most) {
        return transactions.read("reading runs from", with -> new StoredRuns(with, schema).state(most));
    }

    @Override
    public List<RunRecord> runs(String id) {
        return transactions.read("reading runs from", with -> new StoredRuns(with, schema).beginningWith(id));
    }

    @Override
    public List<RequestRecord> requests(Set<RequestState> states, int most) {
        return hasLedger()
                ? transactions.read("reading the ledger in", with -> StoredRequests.newest(with, states, most))
                : List.of();
    }

    @Override
    public StoredJourney journey(String conversionId) {
        return schema == 0
                ? new StoredJourney(Map.of(), Optional.empty())
                : transactions.read(
                        "reading credits from",
                        with -> new StoredJourney(
                                new CreditRows(with).of(conversionId), new OriginRows(with).of(conversionId)));
    }

    @Override
    public Map<String, Map<String, SessionShare>> madeBy(String attributor, String conversionType) {
        return schema == 0
                ? Map.of()
                : transactions.read(
                        "reading credits from", with -> new CreditRows(with).madeBy(attributor, conversionType));
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
