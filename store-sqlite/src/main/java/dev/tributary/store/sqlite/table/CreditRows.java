package dev.tributary.store.sqlite.table;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.ledger.CreditedConversion;
import dev.tributary.store.CreditVisitor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The rows of {@code attribution_customer_journey} and {@code tributary_journey}, which belong together: reading. */
public final class CreditRows {
    /** Valid credits are at most 1; far larger numbers could not be summed exactly. */
    private static final double MOST = 1000;

    private final Connection connection;

    public CreditRows(Connection connection) {
        this.connection = connection;
    }

    /** Returns the stored shares of a conversion, by session id. */
    public Map<String, SessionShare> of(String conversion) throws SQLException {
        Map<String, SessionShare> shares = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT session_id, initializer, holder, closer, ihc
                FROM tributary_phases JOIN attribution_customer_journey USING (conv_id, session_id)
                WHERE conv_id = ?""")) {
            select.setString(1, conversion);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    shares.put(rows.getString(1), sharesOf(rows));
                }
            }
        }
        return shares;
    }

    /** Returns the shares that one attributor computed for a conversion type, by conversion and session id. */
    public Map<String, Map<String, SessionShare>> madeBy(String attributor, String conversionType) throws SQLException {
        Map<String, Map<String, SessionShare>> made = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT session_id, initializer, holder, closer, ihc, conv_id
                FROM tributary_origin JOIN tributary_journey USING (origin_id)
                JOIN tributary_phases USING (conv_id)
                JOIN attribution_customer_journey USING (conv_id, session_id)
                WHERE attributor = ? AND conv_type_id = ?""")) {
            select.setString(1, attributor);
            select.setString(2, conversionType);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    made.computeIfAbsent(rows.getString(6), conversion -> new HashMap<>())
                            .put(rows.getString(1), sharesOf(rows));
                }
            }
        }
        return made;
    }

    /** Returns the origin of the stored credits, by conversion id. */
    public Map<String, CreditedConversion> credited() throws SQLException {
        Map<String, CreditedConversion> credited = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT conv_id, journey_key, count(*)
                        FROM tributary_journey JOIN attribution_customer_journey USING (conv_id) GROUP BY conv_id""")) {
            StoredRow stored = StoredRow.named(rows, "tributary_journey");
            while (rows.next()) {
                credited.put(stored.text(1), new CreditedConversion(stored.keyOrNone(2), rows.getLong(3)));
            }
        }
        return credited;
    }

    /** Reads the four numbers after the session's id. */
    private static SessionShare sharesOf(ResultSet row) throws SQLException {
        return new SessionShare(row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5));
    }

    public void forEach(CreditVisitor visitor) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT conv_id, session_id, ihc FROM " + ResultTables.CREDITS)) {
            while (rows.next()) {
                visitor.credit(bytes(rows, 1), bytes(rows, 2), share(rows));
            }
        }
    }

    /** A table created by others may contain NULL; ids are never empty, so such a credit refers to nothing. */
    static byte[] bytes(ResultSet rows, int column) throws SQLException {
        byte[] id = rows.getBytes(column);
        return id == null ? new byte[0] : id;
    }

    static double share(ResultSet rows) throws SQLException {
        double share = rows.getDouble(3);
        if (!(Math.abs(share) <= MOST)) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "Table " + ResultTables.CREDITS + " holds the ihc " + share + ", which is not a share of an order.",
                    "Delete the row, or keep the results in another file with --results.");
        }
        return share;
    }
}
