package dev.tributary.store.sqlite.table;

import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.JourneyAnswer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** The rows of {@code tributary_answer}. */
public final class AnswerRows {
    private final Connection connection;

    public AnswerRows(Connection connection) {
        this.connection = connection;
    }

    /** A newer answer replaces an older one: a refused journey may have been requested again on purpose. */
    public void insert(long request, List<JourneyAnswer> answers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO tributary_answer (journey_key, conv_id, request_id, shares, refusal)"
                        + " VALUES (?, ?, ?, ?, ?)")) {
            for (JourneyAnswer answer : answers) {
                insert.setBytes(1, answer.key().toArray());
                insert.setString(2, answer.conversionId());
                insert.setLong(3, request);
                insert.setBytes(4, answer instanceof JourneyAnswer.Given given ? Packed.shares(given.shares()) : null);
                insert.setString(5, answer instanceof JourneyAnswer.Refused refused ? refused.reason() : null);
                insert.executeUpdate();
            }
        }
    }

    public boolean none() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT NOT EXISTS (SELECT 1 FROM tributary_answer)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    public Optional<JourneyAnswer> find(JourneyKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT conv_id, shares, refusal FROM tributary_answer WHERE journey_key = ?")) {
            select.setBytes(1, key.toArray());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(answer(key, row)) : Optional.empty();
            }
        }
    }

    private static JourneyAnswer answer(JourneyKey key, ResultSet row) throws SQLException {
        StoredRow stored = StoredRow.named(row, "tributary_answer");
        return row.getObject(2) == null
                ? new JourneyAnswer.Refused(key, stored.text(1), stored.text(3))
                : new JourneyAnswer.Given(key, stored.text(1), stored.shares(2));
    }
}
