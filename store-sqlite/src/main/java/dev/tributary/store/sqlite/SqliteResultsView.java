package dev.tributary.store.sqlite;

import dev.tributary.core.ProblemKind;
import dev.tributary.store.CreditVisitor;
import dev.tributary.store.CreditedConversion;
import dev.tributary.store.EmptyLedger;
import dev.tributary.store.LedgerReading;
import dev.tributary.store.OriginCount;
import dev.tributary.store.ResultsView;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Looks at results without a change to the file. Where there are none yet, or only those of a version without a ledger,
 * nothing is known of any journey.
 */
public final class SqliteResultsView implements ResultsView {
    private final Path file;
    private final Connection connection;
    private final Transactions transactions;
    private final boolean hasLedger;

    private SqliteResultsView(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.transactions = new Transactions(file, connection);
        this.hasLedger = transactions.read("reading", with -> Schema.version(with, file)) >= Schema.WITH_LEDGER;
    }

    /**
     * Opens a file.
     *
     * @throws dev.tributary.core.TributaryException USAGE when there is no such file, or a newer program made its
     *     results
     */
    public static SqliteResultsView open(Path file) {
        return new SqliteResultsView(file, SqliteFile.openSource(file));
    }

    @Override
    public Map<String, CreditedConversion> credited() {
        return hasLedger
                ? transactions.read("reading credits from", with -> new CreditRows(with).credited())
                : Map.of();
    }

    @Override
    public void forEachCredit(CreditVisitor visitor) {
        if (hasLedger) {
            transactions.read("reading credits from", with -> {
                new CreditRows(with).forEach(visitor);
                return true;
            });
        }
    }

    @Override
    public List<OriginCount> origins() {
        return hasLedger ? transactions.read("reading credits from", with -> new OriginRows(with).counts()) : List.of();
    }

    @Override
    public LedgerReading ledger() {
        return hasLedger ? new SqliteLedger(transactions) : EmptyLedger.EMPTY;
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
