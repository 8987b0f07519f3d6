package dev.tributary.store.sqlite.results;

import dev.tributary.store.RunLog;
import dev.tributary.store.RunRecord;
import dev.tributary.store.RunState;
import dev.tributary.store.sqlite.table.RunRows;
import java.time.Instant;
import java.util.List;

/** The run log in a SQLite file. Not thread-safe. */
final class SqliteRunLog implements RunLog {
    private final Transactions transactions;

    SqliteRunLog(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean knows(String id) {
        return transactions.read("reading runs from", connection -> new RunRows(connection).has(id));
    }

    @Override
    public List<RunRecord> crashed() {
        List<RunRecord> crashed =
                transactions.read("reading runs from", connection -> new RunRows(connection).running());
        if (!crashed.isEmpty()) {
            transactions.write("marking a crashed run in", connection -> new RunRows(connection).markCrashed());
        }
        return crashed;
    }

    @Override
    public void begin(RunRecord run) {
        transactions.write("recording the run in", connection -> new RunRows(connection).insert(run));
    }

    @Override
    public void update(String id, String document) {
        transactions.write("recording the run in", connection -> new RunRows(connection).update(id, document));
    }

    @Override
    public void end(String id, RunState state, int exitCode, Instant endedAt, String document) {
        transactions.write(
                "recording the run in",
                connection -> new RunRows(connection).end(id, state, exitCode, endedAt, document));
    }
}
