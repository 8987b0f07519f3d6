package dev.tributary.store.sqlite;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.RunRecord;
import dev.tributary.store.RunState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code tributary_run}. */
final class RunRows {
    static final String TABLE = "tributary_run";

    private static final String COLUMNS =
            "run_id, command, state, exit_code, started_at, ended_at, host, pid, program, document";

    /** A moment that is a whole second is written without its milliseconds, and its Z would sort behind their point. */
    private static final String BY_START = "rtrim(started_at, 'Z')";

    private final Connection connection;

    RunRows(Connection connection) {
        this.connection = connection;
    }

    void insert(RunRecord run) throws SQLException {
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

    void update(String id, String document) throws SQLException {
        change("UPDATE " + TABLE + " SET document = ? WHERE run_id = ?", document, id);
    }

    void end(String id, RunState state, int exitCode, Instant endedAt, String document) throws SQLException {
        change(
                "UPDATE " + TABLE + " SET state = ?, exit_code = ?, ended_at = ?, document = ? WHERE run_id = ?",
                state.name(),
                exitCode,
                endedAt.toString(),
                document,
                id);
    }

    void markCrashed() throws SQLException {
        change("UPDATE " + TABLE + " SET state = 'CRASHED' WHERE state = 'RUNNING'");
    }

    private void change(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.executeUpdate();
        }
    }

    boolean has(String id) throws SQLException {
        return !select("WHERE run_id = ?", id).isEmpty();
    }

    List<RunRecord> running() throws SQLException {
        return select("WHERE state = 'RUNNING' ORDER BY " + BY_START + ", run_id");
    }

    /** The last ones, newest first. */
    List<RunRecord> newest(int most) throws SQLException {
        return select("ORDER BY " + BY_START + " DESC, run_id DESC LIMIT ?", most);
    }

    /** Those whose id begins so, newest first; one alone where its id is just that. */
    List<RunRecord> beginningWith(String id) throws SQLException {
        List<RunRecord> exact = select("WHERE run_id = ?", id);
        return exact.isEmpty()
                ? select("WHERE substr(run_id, 1, length(?)) = ? ORDER BY " + BY_START + " DESC, run_id DESC", id, id)
                : exact;
    }

    private List<RunRecord> select(String which, Object... values) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM " + TABLE + " " + which)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
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
        try {
            return new RunRecord(
                    row.getString(1),
                    row.getString(2),
                    RunState.valueOf(row.getString(3)),
                    Optional.ofNullable(row.getString(4)).map(Integer::valueOf),
                    Instant.parse(row.getString(5)),
                    Optional.ofNullable(row.getString(6)).map(Instant::parse),
                    new RunRecord.Place(row.getString(7), row.getLong(8)),
                    row.getString(9),
                    row.getString(10));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "Table " + TABLE + " holds a run that is none of ours: "
                            + Shown.plain(String.valueOf(e.getMessage())) + ".",
                    "Delete the row, or keep the results in another file with --results.",
                    e);
        }
    }
}
