package dev.tributary.store.sqlite.table;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.HeldJourney;
import dev.tributary.core.ledger.OutgoingRequest;
import dev.tributary.core.ledger.RawAnswer;
import dev.tributary.core.ledger.RequestCount;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.core.ledger.Settlement;
import dev.tributary.core.ledger.Turn;
import dev.tributary.core.ledger.UnreadAnswer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of {@code tributary_request} and {@code tributary_request_journey}. */
public final class RequestRows {
    private static final String JOURNEYS = "tributary_request_journey";

    private final Connection connection;

    public RequestRows(Connection connection) {
        this.connection = connection;
    }

    public long insert(OutgoingRequest request, Turn turn) throws SQLException {
        long number;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO tributary_request (run_id, state, journeys, sessions, sent_at, body)"
                        + " VALUES (?, 'SENT', ?, ?, ?, ?) RETURNING request_id")) {
            insert.setString(1, turn.runId());
            insert.setInt(2, request.journeys().size());
            insert.setInt(3, request.sessions());
            insert.setString(4, turn.at().toString());
            insert.setBytes(5, request.body().deflated());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                number = row.getLong(1);
            }
        }
        try (BulkInsert rows =
                new BulkInsert(connection, "tributary_request_journey", "request_id", "conv_id", "journey_key")) {
            for (HeldJourney journey : request.journeys()) {
                rows.add(number, journey.conversionId(), journey.key().toArray());
            }
        }
        return number;
    }

    public void answered(RawAnswer answer, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE tributary_request"
                + " SET state = 'ANSWERED', answered_at = ?, status = ?, answer = ?"
                + " WHERE request_id = ? AND state = 'SENT'")) {
            update.setString(1, at.toString());
            update.setInt(2, answer.status());
            update.setBytes(3, answer.body().deflated());
            update.setLong(4, answer.request());
            requireOpen(update.executeUpdate(), answer.request());
        }
    }

    /** The body is not needed any more once the request is settled. */
    public void settled(Settlement settlement) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE tributary_request SET state = ?, note = ?, body = NULL"
                        + " WHERE request_id = ? AND state IN ('SENT', 'ANSWERED')")) {
            update.setString(1, settlement.state().name());
            update.setString(2, settlement.note());
            update.setLong(3, settlement.request());
            requireOpen(update.executeUpdate(), settlement.request());
        }
    }

    /** A settled request does not change, and an answer is recorded once. */
    private static void requireOpen(int rows, long request) {
        if (rows != 1) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "Table tributary_request holds no request " + request + " that waits for this answer: it was "
                            + "changed during the run.",
                    "Make sure that no other program writes to the results, and run again: earlier answers are kept.");
        }
    }

    public long discardBefore(Instant moment) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE tributary_request SET answer = NULL"
                + " WHERE answer IS NOT NULL AND state NOT IN ('SENT', 'ANSWERED')"
                + " AND julianday(answered_at) < julianday(?)")) {
            update.setString(1, moment.toString());
            return update.executeUpdate();
        }
    }

    public void takeSentAsInDoubt() throws SQLException {
        try (Statement update = connection.createStatement()) {
            update.executeUpdate("UPDATE tributary_request SET state = 'IN_DOUBT', body = NULL,"
                    + " note = 'the run ended while the request was under way' WHERE state = 'SENT'");
        }
    }

    public boolean none() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT NOT EXISTS (SELECT 1 FROM tributary_request)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    public RequestCount count(RequestState state) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT count(*), coalesce(sum(journeys), 0) FROM tributary_request WHERE state = ?")) {
            select.setString(1, state.name());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new RequestCount(row.getLong(1), row.getLong(2));
            }
        }
    }

    public List<UnreadAnswer> unread() throws SQLException {
        List<UnreadAnswer> unread = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT request_id, body, status, answer FROM tributary_request"
                        + " WHERE state = 'ANSWERED' ORDER BY request_id")) {
            while (rows.next()) {
                StoredRow stored = StoredRow.named(rows, "tributary_request");
                unread.add(new UnreadAnswer(
                        journeys(rows.getLong(1)),
                        stored.inflated(2),
                        new RawAnswer(rows.getLong(1), (int) stored.number(3, 100, 999), stored.inflated(4))));
            }
        }
        return unread;
    }

    private Map<String, JourneyKey> journeys(long request) throws SQLException {
        Map<String, JourneyKey> journeys = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT conv_id, journey_key FROM " + JOURNEYS + " WHERE request_id = ?")) {
            select.setLong(1, request);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    StoredRow stored = StoredRow.named(rows, JOURNEYS);
                    journeys.put(stored.text(1), stored.key(2));
                }
            }
        }
        return journeys;
    }

    public Set<JourneyKey> unreadKeys() throws SQLException {
        Set<JourneyKey> keys = new HashSet<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT journey_key FROM tributary_request"
                        + " JOIN tributary_request_journey USING (request_id) WHERE state = 'ANSWERED'")) {
            while (rows.next()) {
                keys.add(StoredRow.named(rows, JOURNEYS).key(1));
            }
        }
        return keys;
    }

    /** The average of the last hundred. */
    public Optional<Duration> usualWait() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("""
                        SELECT avg(wait) FROM (SELECT (julianday(answered_at) - julianday(sent_at)) * 86400000 AS wait
                        FROM tributary_request WHERE answered_at IS NOT NULL ORDER BY request_id DESC LIMIT 100)""")) {
            row.next();
            double millis = row.getDouble(1);
            return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(Math.max(0, Math.round(millis))));
        }
    }

    public Map<JourneyKey, Integer> inDoubtByJourney() throws SQLException {
        Map<JourneyKey, Integer> byJourney = new HashMap<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT journey_key, count(*) FROM tributary_request"
                        + " JOIN tributary_request_journey USING (request_id) WHERE state = 'IN_DOUBT' GROUP BY 1")) {
            while (rows.next()) {
                byJourney.put(StoredRow.named(rows, JOURNEYS).key(1), rows.getInt(2));
            }
        }
        return byJourney;
    }
}
