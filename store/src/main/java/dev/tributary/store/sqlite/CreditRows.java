package dev.tributary.store.sqlite;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.store.CreditVisitor;
import dev.tributary.store.CreditedConversion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The rows of {@code attribution_customer_journey} and {@code tributary_journey}, which go together. */
final class CreditRows {
    private static final List<String> TABLES = List.of(ResultTables.CREDITS, ResultTables.JOURNEYS);
    private static final Comparator<Outcome.Attributed> BY_CONVERSION =
            Comparator.comparing(outcome -> outcome.journey().conversionId(), CodePoints::compare);

    /** No credit of ours is above 1; what is far above cannot be summed exactly. */
    private static final double MOST = 1000;

    /** Sums of the same numbers, in another order. */
    private static final double SUM_TOLERANCE = 1e-9;

    private final Connection connection;

    CreditRows(Connection connection) {
        this.connection = connection;
    }

    /** Answers whether nothing is left. */
    boolean delete(Predicate<String> obsolete) throws SQLException {
        boolean all = true;
        for (String table : TABLES) {
            List<String> stored = conversions(table);
            List<String> goes = stored.stream().filter(obsolete).toList();
            if (goes.size() == stored.size()) {
                try (Statement delete = connection.createStatement()) {
                    delete.executeUpdate("DELETE FROM " + table);
                }
            } else {
                delete(table, goes);
                all = false;
            }
        }
        return all;
    }

    /** Reads back how many credits there are, and their sum: a trigger, for one, could have made others of them. */
    void requireAllOf(List<Outcome.Attributed> attributed) throws SQLException {
        long count = 0;
        double sum = 0;
        for (Outcome.Attributed outcome : attributed) {
            for (SessionShare share : outcome.shares()) {
                count++;
                sum += share.ihc();
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*), total(ihc) FROM " + ResultTables.CREDITS)) {
            row.next();
            if (row.getLong(1) != count || Math.abs(row.getDouble(2) - sum) > SUM_TOLERANCE * Math.max(1, sum)) {
                throw new TributaryException(
                        ProblemKind.STORAGE,
                        "The credits read back from " + ResultTables.CREDITS + " are not those that were written.",
                        "The former credits were kept. Check the table for triggers, then run again.");
            }
        }
    }

    private void delete(String table, List<String> conversions) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + table + " WHERE conv_id IS nullif(?, '')")) {
            for (String conversion : conversions) {
                delete.setString(1, conversion);
                delete.executeUpdate();
            }
        }
    }

    /** The stored ids; NULL, which only a table that was there before can hold, as an empty text. */
    private List<String> conversions(String table) throws SQLException {
        List<String> conversions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT conv_id FROM " + table)) {
            while (rows.next()) {
                conversions.add(Objects.requireNonNullElse(rows.getString(1), ""));
            }
        }
        return conversions;
    }

    /** In the order of the tables' keys: a sorted insert costs half of an unsorted one. */
    void insert(List<Outcome.Attributed> attributed, Map<String, JourneyKey> keys, long origin) throws SQLException {
        List<Outcome.Attributed> sorted =
                attributed.stream().sorted(BY_CONVERSION).toList();
        try (BulkInsert credits = BulkInsert.ofBytes(
                        connection, ResultTables.CREDITS, List.of("conv_id", "session_id"), List.of("ihc"));
                BulkInsert journeys = BulkInsert.ofBytes(
                        connection,
                        ResultTables.JOURNEYS,
                        List.of("conv_id", "phases"),
                        List.of("origin_id", "journey_key"))) {
            Ahead.forEach(sorted, CreditedJourney::of, journey -> {
                Optional<JourneyKey> key = Optional.ofNullable(keys.get(journey.conversionId()));
                journeys.add(
                        journey.conversion(),
                        journey.phases(),
                        origin,
                        key.map(JourneyKey::toArray).orElse(null));
                for (int row = 0; row < journey.size(); row++) {
                    credits.add(journey.conversion(), journey.session(row), journey.credit(row));
                }
            });
        }
    }

    /** The stored shares of a conversion, by session id. */
    Map<String, SessionShare> of(String conversion) throws SQLException {
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

    /** The shares that one attributor made for a conversion type, by conversion and session id. */
    Map<String, Map<String, SessionShare>> madeBy(String attributor, String conversionType) throws SQLException {
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

    /** What the stored credits were made of, by conversion id. */
    Map<String, CreditedConversion> credited() throws SQLException {
        Map<String, CreditedConversion> credited = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT conv_id, journey_key, count(*)
                        FROM tributary_journey JOIN attribution_customer_journey USING (conv_id) GROUP BY conv_id""")) {
            while (rows.next()) {
                Optional<JourneyKey> key = Optional.ofNullable(rows.getBytes(2)).map(JourneyKey::of);
                credited.put(rows.getString(1), new CreditedConversion(key, rows.getLong(3)));
            }
        }
        return credited;
    }

    /** The four numbers after the session's id. */
    private static SessionShare sharesOf(ResultSet row) throws SQLException {
        return new SessionShare(row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5));
    }

    void forEach(CreditVisitor visitor) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT conv_id, session_id, ihc FROM " + ResultTables.CREDITS)) {
            while (rows.next()) {
                visitor.credit(bytes(rows, 1), bytes(rows, 2), share(rows));
            }
        }
    }

    /** A table that was there before may hold NULL; no id is empty, so such a credit belongs to nothing. */
    private static byte[] bytes(ResultSet rows, int column) throws SQLException {
        byte[] id = rows.getBytes(column);
        return id == null ? new byte[0] : id;
    }

    private static double share(ResultSet rows) throws SQLException {
        double share = rows.getDouble(3);
        if (!(Math.abs(share) <= MOST)) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "Table " + ResultTables.CREDITS + " holds the ihc " + share + ", which is no share of an order.",
                    "Delete the row, or keep the results in another file with --results.");
        }
        return share;
    }
}
