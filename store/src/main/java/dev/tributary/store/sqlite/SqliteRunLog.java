package dev.tributary.store.sqlite;

import dev.tributary.store.RunLog;
import dev.tributary.store.RunRecord;
import dev.tributary.store.RunState;
import java.time.Instant;
import java.util.List;

/** The runs in a SQLite file. Not thread-safe. */
final class SqliteRunLog implements RunLog {
    private final SqliteResults results;

    SqliteRunLog(SqliteResults results) {
        this.results = results;
    }

    @Override
    public boolean knows(String id) {
        return results.reading("reading runs from", connection -> new RunRows(connection).has(id));
    }

    @Override
    public List<RunRecord> crashed() {
        List<RunRecord> crashed = results.reading("reading runs from", connection -> new RunRows(connection).running());
        if (!crashed.isEmpty()) {
            results.inTransaction("marking a crashed run in", connection -> new RunRows(connection).markCrashed());
        }
        return crashed;
    }

    @Override
    public void begin(RunRecord run) {
        results.inTransaction("recording the run in", connection -> new RunRows(connection).insert(run));
    }

    @Override
    public void update(String id, String document) {
        results.inTransaction("recording the run in", connection -> new RunRows(connection).update(id, document));
    }

    @Override
    public void end(String id, RunState state, int exitCode, Instant endedAt, String document) {
        results.inTransaction(
                "recording the run in",
                connection -> new RunRows(connection).end(id, state, exitCode, endedAt, document));
    }
}
