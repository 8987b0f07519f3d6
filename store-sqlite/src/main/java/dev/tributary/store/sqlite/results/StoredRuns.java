package dev.tributary.store.sqlite.results;

import dev.tributary.store.RunRecord;
import dev.tributary.store.StoredState;
import dev.tributary.store.sqlite.table.ReportRows;
import dev.tributary.store.sqlite.table.ResultTables;
import dev.tributary.store.sqlite.table.RunRows;
import dev.tributary.store.sqlite.table.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Reads the run log and a summary, from tables of any version. Nothing is locked: a run may be working. */
final class StoredRuns {
    private final Connection connection;
    private final int schema;

    /** @param schema the version of the tables; 0 if there are none */
    StoredRuns(Connection connection, int schema) {
        this.connection = connection;
        this.schema = schema;
    }

    StoredState state(int most) throws SQLException {
        boolean ledger = schema >= Schema.WITH_LEDGER;
        return new StoredState(
                schema,
                schema < 1 ? 0 : count("SELECT count(*) FROM " + ResultTables.JOURNEYS),
                schema < 1 ? 0 : count("SELECT count(*) FROM " + ResultTables.REPORT),
                ledger ? new ReportRows(connection).dates() : Optional.empty(),
                ledger ? count("SELECT count(*) FROM tributary_request WHERE state IN ('SENT', 'IN_DOUBT')") : 0,
                ledger ? new RunRows(connection).newest(most) : List.of());
    }

    List<RunRecord> beginningWith(String id) throws SQLException {
        return schema < Schema.WITH_LEDGER ? List.of() : new RunRows(connection).beginningWith(id);
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
