package dev.tributary.benchmarks.process.bare;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The attribution that a run has stored, in the order of its key, in memory. */
public final class AttributionRows {
    public static final String TABLE = "attribution_customer_journey";

    private final String[] conversions;
    private final String[] sessions;
    private final double[] shares;

    private AttributionRows(int size) {
        this.conversions = new String[size];
        this.sessions = new String[size];
        this.shares = new double[size];
    }

    public static AttributionRows of(Path results) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + results);
                Statement statement = connection.createStatement()) {
            AttributionRows stored = new AttributionRows(size(statement));
            try (ResultSet rows = statement.executeQuery(
                    "SELECT conv_id, session_id, ihc FROM " + TABLE + " ORDER BY conv_id, session_id")) {
                for (int row = 0; rows.next(); row++) {
                    stored.set(row, rows.getString(1), rows.getString(2), rows.getDouble(3));
                }
            }
            return stored;
        }
    }

    private static int size(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + TABLE)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Rows of one conversion share its id, as they do in a program that knows what it attributes. */
    private void set(int row, String conversion, String session, double share) {
        boolean same = row > 0 && conversions[row - 1].equals(conversion);
        conversions[row] = same ? conversions[row - 1] : conversion;
        sessions[row] = session;
        shares[row] = share;
    }

    public int size() {
        return shares.length;
    }

    public String conversion(int row) {
        return conversions[row];
    }

    public String session(int row) {
        return sessions[row];
    }

    public double share(int row) {
        return shares[row];
    }
}
