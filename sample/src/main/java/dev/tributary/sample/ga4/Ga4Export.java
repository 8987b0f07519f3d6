package dev.tributary.sample.ga4;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The events of a shop in the layout of GA4's export to BigQuery, a table for each of 90 days, with what real exports
 * have: sessions over midnight, purchases and refunds that were sent twice, orders without a number, people without
 * consent, accounts that turn up in mid-session, two streams, and sessions whose origin is told in each of the ways that
 * GA4 has had. The program does not depend on DuckDB, so this gives SQL to whoever has one.
 *
 * @param sessions how many, of which 6 % have no consent; there are four times as many events
 * @param parameters how many parameters most events have: 7 or 20
 */
public record Ga4Export(long sessions, int parameters) {
    /** The tables. */
    public static final int DAYS = 90;

    /**
     * A query of one row: {@code sessions}, {@code orders} and {@code cents} of revenue less refunds that a report must
     * come to, counted in the sessions and not in the events; {@code orders_of_known} and {@code cents_of_known} are those
     * with a visitor.
     */
    public static final String TOTALS = "FROM ga4_totals()";

    /** A query of {@code channel} and {@code sessions}. */
    public static final String CHANNELS = "FROM ga4_channels()";

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
    private static final int FEW = 7;
    private static final int MANY = 20;

    public Ga4Export {
        if (sessions < 1 || (parameters != FEW && parameters != MANY)) {
            throw new IllegalArgumentException(sessions + " sessions, " + parameters + " parameters");
        }
    }

    /** Returns statements, to be run once for all that follows. */
    public String definitions() {
        return "SET VARIABLE ga4_sessions = " + sessions + "; SET VARIABLE ga4_parameters = " + parameters + ";\n"
                + resource();
    }

    /** Returns the query of all rows. */
    public static String events() {
        return events(0, DAYS - 1);
    }

    /**
     * Returns the query of the rows of a table.
     *
     * @param day from 0 on, less than {@link #DAYS}
     */
    public static String events(int day) {
        return events(day, day);
    }

    private static String events(int first, int last) {
        return "FROM ga4_event(" + first + ", " + last + ")";
    }

    /** Returns the name of the table in BigQuery, such as {@code events_20251201}. */
    public static String table(int day) {
        return "events_" + FIRST.plusDays(day).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String resource() {
        try (@Nullable InputStream sql = Ga4Export.class.getResourceAsStream("export.duckdb.sql")) {
            if (sql == null) {
                throw new IllegalStateException("the module was built without its SQL");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
