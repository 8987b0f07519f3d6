package dev.tributary.store.sqlite.table;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.journey.JourneyKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Replaces rows of {@code attribution_customer_journey} and {@code tributary_journey}, which belong together. */
public final class CreditWriter {
    private static final String CREDITED = "SELECT conv_id FROM " + ResultTables.JOURNEYS;

    /** For a table created by others: credits that Tributary has not written. */
    private static final String BESIDE = """
            SELECT conv_id FROM (SELECT DISTINCT conv_id FROM attribution_customer_journey) AS stored
            WHERE NOT EXISTS (SELECT 1 FROM tributary_journey AS ours WHERE ours.conv_id IS stored.conv_id)""";

    /** Tolerance for sums of the same numbers in different order. */
    private static final double SUM_TOLERANCE = 1e-9;

    private final Connection connection;
    private long count;
    private double sum;

    public CreditWriter(Connection connection) {
        this.connection = connection;
    }

    /** Returns whether no rows remain. */
    public boolean delete(Predicate<String> obsolete) throws SQLException {
        List<String> stored = conversions(CREDITED);
        stored.addAll(conversions(BESIDE));
        List<String> goes = stored.stream().filter(obsolete).toList();
        for (String table : List.of(ResultTables.CREDITS, ResultTables.JOURNEYS)) {
            if (goes.size() == stored.size()) {
                try (Statement delete = connection.createStatement()) {
                    delete.executeUpdate("DELETE FROM " + table);
                }
            } else {
                delete(table, goes);
            }
        }
        return goes.size() == stored.size();
    }

    /** Reads back the number of credits and their sum: a trigger, for example, could have changed them. */
    public void requireAll() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*), total(ihc) FROM " + ResultTables.CREDITS)) {
            row.next();
            if (row.getLong(1) != count || Math.abs(row.getDouble(2) - sum) > SUM_TOLERANCE * Math.max(1, sum)) {
                throw new TributaryException(
                        ProblemKind.STORAGE,
                        "The credits read back from " + ResultTables.CREDITS + " are not those that were written.",
                        "The previous credits were kept. Check the table for triggers, then run again.");
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

    /** Returns the stored ids; NULL, which only a table created by others can contain, becomes an empty text. */
    private List<String> conversions(String sql) throws SQLException {
        List<String> conversions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                conversions.add(Objects.requireNonNullElse(rows.getString(1), ""));
            }
        }
        return conversions;
    }

    /**
     * Stores credits while they are being computed. In key order a row takes half of the time.
     *
     * @param origins the number of each origin, by index
     */
    public void insert(Iterator<CreditedJourney> credited, Map<String, JourneyKey> keys, long[] origins)
            throws SQLException {
        try (BulkInsert credits = BulkInsert.ofBytes(
                        connection, ResultTables.CREDITS, List.of("conv_id", "session_id"), List.of("ihc"));
                BulkInsert journeys = BulkInsert.ofBytes(
                        connection,
                        ResultTables.JOURNEYS,
                        List.of("conv_id", "phases"),
                        List.of("origin_id", "journey_key"))) {
            Ahead.forEach(
                    credited,
                    journey -> Prepared.of(journey, keys),
                    row -> row.journey().size(),
                    row -> {
                        CreditedJourney journey = row.journey();
                        journeys.add(journey.conversion(), row.phases(), origins[journey.origin()], row.key());
                        count += journey.size();
                        for (int position = 0; position < journey.size(); position++) {
                            credits.add(
                                    journey.conversion(), journey.sessions()[position], journey.credits()[position]);
                            sum += journey.credits()[position];
                        }
                    });
        }
    }

    /** The data to be written for a conversion, in addition to its credits. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Prepared(CreditedJourney journey, byte[] phases, byte @Nullable [] key) {
        static Prepared of(CreditedJourney journey, Map<String, JourneyKey> keys) {
            JourneyKey key = keys.isEmpty() ? null : keys.get(new String(journey.conversion(), StandardCharsets.UTF_8));
            return new Prepared(journey, PhasesJson.of(journey.phases()), key == null ? null : key.toArray());
        }
    }
}
