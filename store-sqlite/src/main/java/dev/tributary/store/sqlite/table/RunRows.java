package dev.tributary.store.sqlite.table;

import dev.tributary.store.RunRecord;
import dev.tributary.store.RunState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code tributary_run}. */
public final class RunRows {
    static final String TABLE = "tributary_run";

    private static final String COLUMNS =
            "run_id, command, state, exit_code, started_at, ended_at, host, pid, program, document";

    /** A time with whole seconds is written without milliseconds, and its Z would sort after their point. */
    private static final String BY_START = "rtrim(started_at, 'Z')";

    private final Connection connection;

    public RunRows(Connection connection) {
        this.connection = connection;
    }

    public void insert(RunRecord run) throws SQLException {
        change(
                "INSERT INTO " + TABLE + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.id(),
                run.command(),
                run.state().name(),
                run.exitCode().orElse(null),
                run.startedAt().toString(),
                run.endedAt().map(Instant::toString).orElse(null),
                run.process().host(),
                run.process().pid(),
                run.program(),
                run.document());
    }

    public void update(String id, String document) throws SQLException {
        change("UPDATE " + TABLE + " SET document = ? WHERE run_id = ?", document, id);
    }

    public void end(String id, RunState state, int exitCode, Instant endedAt, String document) throws SQLException {
        change(
                "UPDATE " + TABLE + " SET state = ?, exit_code = ?, ended_at = ?, document = ? WHERE run_id = ?",
                state.name(),
                exitCode,
                endedAt.toString(),
                document,
                id);
    }

    public void markCrashed() throws SQLException {
        change("UPDATE " + TABLE + " SET state = 'CRASHED' WHERE state = 'RUNNING'");
    }

    private void change(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }

    public boolean has(String id) throws SQLException {
        return !select("WHERE run_id = ?", id).isEmpty();
    }

    public List<RunRecord> running() throws SQLException {
        return select("WHERE state = 'RUNNING' ORDER BY " + BY_START + ", run_id");
    }

    /** Returns the last ones, newest first. */
    public List<RunRecord> newest(int most) throws SQLException {
        return select("ORDER BY " + BY_START + " DESC, run_id DESC LIMIT ?", most);
    }

    /** Returns those whose id begins with a text, newest first; only one if its id is exactly that text. */
    public List<RunRecord> beginningWith(String id) throws SQLException {
        List<RunRecord> exact = select("WHERE run_id = ?", id);
        return exact.isEmpty()
                ? select("WHERE substr(run_id, 1, length(?)) = ? ORDER BY " + BY_START + " DESC, run_id DESC", id, id)
                : exact;
    }

    private List<RunRecord> select(String which, Object... values) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM " + TABLE + " " + which)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            List<RunRecord> runs = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    runs.add(run(row));
                }
            }
            return runs;
        }
    }

    private static RunRecord run(ResultSet row) throws SQLException {
        StoredRow stored = StoredRow.named(row, TABLE);
        return new RunRecord(
                stored.text(1),
                stored.text(2),
                new RunRecord.SoFar(stored.name(3, RunState.class), stored.smallOrNone(4), stored.text(10)),
                stored.moment(5),
                stored.momentOrNone(6),
                new RunRecord.ProcessId(stored.text(7), stored.number(8, 0, Long.MAX_VALUE)),
                stored.text(9));
    }
}
