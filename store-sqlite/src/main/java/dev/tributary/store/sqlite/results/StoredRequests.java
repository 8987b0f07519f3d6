package dev.tributary.store.sqlite.results;

import dev.tributary.core.ledger.RequestState;
import dev.tributary.store.RequestRecord;
import dev.tributary.store.sqlite.table.StoredRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads recorded requests. */
final class StoredRequests {
    private StoredRequests() {}

    static List<RequestRecord> newest(Connection connection, Set<RequestState> states, int most) throws SQLException {
        // The names are those of an enum, not user input.
        String names = states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
        List<RequestRecord> requests = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT request_id, run_id, state, journeys, sessions, sent_at, answered_at, status, note"
                        + " FROM tributary_request WHERE state IN (" + names + ") ORDER BY request_id DESC LIMIT ?")) {
            select.setInt(1, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    StoredRow stored = StoredRow.named(row, "tributary_request");
                    requests.add(new RequestRecord(
                            stored.number(1, Long.MIN_VALUE, Long.MAX_VALUE),
                            stored.name(3, RequestState.class),
                            new RequestRecord.Asked(
                                    stored.text(2),
                                    stored.moment(6),
                                    stored.number(4, 0, Integer.MAX_VALUE),
                                    stored.number(5, 0, Integer.MAX_VALUE)),
                            stored.momentOrNone(7),
                            stored.smallOrNone(8),
                            stored.text(9)));
                }
            }
        }
        return requests;
    }
}
