package dev.tributary.store.sqlite;

import dev.tributary.core.ProblemKind;
import dev.tributary.store.RunRecord;
import dev.tributary.store.StoredState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Looks up runs and what they left, without a change to the file. Nothing is locked: a run may be under way. */
public final class StoredRuns {
    private StoredRuns() {}

    /**
     * What a file holds of results.
     *
     * @param most how many runs to list
     * @throws dev.tributary.core.TributaryException USAGE when there is no such file, or a newer program made the results
     */
    public static StoredState state(Path file, int most) {
        return reading(file, connection -> {
            int schema = Schema.version(connection, file);
            return new StoredState(
                    schema,
                    schema < 1 ? 0 : count(connection, "SELECT count(*) FROM " + ResultTables.JOURNEYS),
                    schema < 1 ? 0 : count(connection, "SELECT count(*) FROM " + ResultTables.REPORT),
                    schema < 2 ? Optional.empty() : new ReportRows(connection).basis(),
                    schema < 2
                            ? 0
                            : count(
                                    connection,
                                    "SELECT count(*) FROM tributary_request WHERE state IN ('SENT', 'IN_DOUBT')"),
                    schema < 2 ? List.of() : new RunRows(connection).newest(most));
        });
    }

    /**
     * The runs whose id begins so, newest first; one alone where its id is just that. Throws as {@link #state} does.
     */
    public static List<RunRecord> find(String id, Path file) {
        return reading(
                file,
                connection ->
                        Schema.version(connection, file) < 2 ? List.of() : new RunRows(connection).beginningWith(id));
    }

    private static <T> T reading(Path file, Query<T> query) {
        try (Connection connection = SqliteFile.openSource(file)) {
            return query.result(connection);
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "reading runs from", ProblemKind.STORAGE);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @FunctionalInterface
    private interface Query<T> {
        T result(Connection connection) throws SQLException;
    }
}
