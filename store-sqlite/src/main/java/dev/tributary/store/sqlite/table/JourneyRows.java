package dev.tributary.store.sqlite.table;

import dev.tributary.core.attribution.CreditedJourney;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The credits of many conversions with their phases: reading. */
public final class JourneyRows {
    private static final int FEW = 16;

    private final Connection connection;
    private final boolean withPhases;
    private byte[] conversion = new byte[0];
    private boolean wanted;
    private Optional<String> phases = Optional.empty();
    private byte[][] sessions = new byte[FEW][];
    private double[] credits = new double[FEW];
    private int size;

    /** @param withPhases whether the results are of a version that has phases beside the conversion */
    public JourneyRows(Connection connection, boolean withPhases) {
        this.connection = connection;
        this.withPhases = withPhases;
    }

    /** Passes each wanted conversion to a visitor, in the order of the ids. */
    public void forEach(Predicate<byte[]> wants, Consumer<CreditedJourney> visitor) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT conv_id, session_id, ihc, "
                        + (withPhases ? "phases FROM " : "NULL FROM ") + ResultTables.CREDITS
                        + " LEFT JOIN tributary_journey USING (conv_id) WHERE conv_id IS NOT NULL"
                        + " ORDER BY conv_id, session_id")) {
            while (rows.next()) {
                byte[] id = rows.getBytes(1);
                if (!Arrays.equals(conversion, id)) {
                    pass(visitor);
                    begin(id, wants.test(id), rows);
                }
                if (wanted) {
                    add(CreditRows.bytes(rows, 2), CreditRows.share(rows));
                }
            }
            pass(visitor);
        }
    }

    private void begin(byte[] id, boolean isWanted, ResultSet rows) throws SQLException {
        conversion = id;
        wanted = isWanted;
        phases = isWanted ? Optional.ofNullable(rows.getString(4)) : Optional.empty();
        size = 0;
    }

    private void add(byte[] session, double credit) {
        if (size == credits.length) {
            sessions = Arrays.copyOf(sessions, size * 2);
            credits = Arrays.copyOf(credits, size * 2);
        }
        sessions[size] = session;
        credits[size] = credit;
        size++;
    }

    private void pass(Consumer<CreditedJourney> visitor) {
        if (wanted) {
            visitor.accept(new CreditedJourney(
                    0,
                    conversion,
                    Arrays.copyOf(sessions, size),
                    Arrays.copyOf(credits, size),
                    PhasesJson.read(phases, size)));
        }
    }
}
