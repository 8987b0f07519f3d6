package dev.tributary.store.sqlite.results;

import dev.tributary.store.Belongings;
import dev.tributary.store.Forgotten;
import dev.tributary.store.sqlite.table.ResultTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Erases all stored data of a user. Answers for other users in the same requests are kept, since these are stored for
 * each journey; only the raw bytes are erased for all of them.
 */
final class Erasure {
    private final Connection connection;
    private final Belongings belongings;

    Erasure(Connection connection, Belongings belongings) {
        this.connection = connection;
        this.belongings = belongings;
    }

    /** Must be called within a transaction, with secure deletion enabled. */
    Forgotten erase() throws SQLException {
        Set<String> conversions = belongings.conversions();
        long credited = delete(ResultTables.JOURNEYS, "conv_id", conversions);
        delete(ResultTables.CREDITS, "conv_id", conversions);
        long requests = wipeRequests();
        delete("tributary_request_journey", "conv_id", conversions);
        long answers = delete("tributary_answer", "conv_id", conversions);
        Set<String> ids = new TreeSet<>(belongings.users());
        ids.addAll(conversions);
        ids.addAll(belongings.sessions());
        long quarantined = delete(ResultTables.QUARANTINE, "id", ids);
        return new Forgotten(credited, answers, requests, quarantined, wipeDocuments(ids), false);
    }

    private long delete(String table, String column, Collection<String> ids) throws SQLException {
        return change("DELETE FROM " + table + " WHERE " + column + " = ?", ids);
    }

    /** An answer that was not read yet is erased with its bytes: it was billed in vain. */
    private long wipeRequests() throws SQLException {
        return change("""
                UPDATE tributary_request SET body = NULL, answer = NULL, note = '',
                state = CASE state WHEN 'ANSWERED' THEN 'IN_DOUBT' ELSE state END
                WHERE request_id IN (SELECT request_id FROM tributary_request_journey WHERE conv_id = ?)
                """, belongings.conversions());
    }

    /**
     * A run's document lists conversions and rows by id; a document that contains any of these ids is erased as a
     * whole.
     */
    private long wipeDocuments(Set<String> ids) throws SQLException {
        NamedIds named = new NamedIds(ids);
        List<String> runs = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT run_id, document FROM tributary_run")) {
            while (rows.next()) {
                if (named.areIn(rows.getString(2))) {
                    runs.add(rows.getString(1));
                }
            }
        }
        return change("UPDATE tributary_run SET document = '{}' WHERE run_id = ?", runs);
    }

    private long change(String sql, Collection<String> ids) throws SQLException {
        long changed = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String id : ids) {
                statement.setString(1, id);
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }
}
