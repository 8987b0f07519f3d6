package dev.tributary.store.sqlite.table;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.sqlite.file.SourceTables;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tables of results: the two of the reference schema, and our own. */
public final class ResultTables {
    public static final String CREDITS = "attribution_customer_journey";
    public static final String REPORT = "channel_reporting";
    static final String CAMPAIGNS = "tributary_campaign_reporting";
    static final String PHASES = "tributary_phases";
    public static final String JOURNEYS = "tributary_journey";
    static final String ORIGINS = "tributary_origin";
    public static final String QUARANTINE = "tributary_quarantine";

    /**
     * Used if the table does not exist. The reference schema has a separate key index; with its rows in the key it
     * takes half of the disk space, and half of the time to write.
     */
    private static final String NEW_CREDITS = """
            CREATE TABLE IF NOT EXISTS attribution_customer_journey (
                conv_id text NOT NULL,
                session_id text NOT NULL,
                ihc real NOT NULL,
                PRIMARY KEY(conv_id, session_id)
            ) WITHOUT ROWID""";

    private static final Map<String, List<String>> COLUMNS = Map.of(
            CREDITS, List.of("conv_id", "session_id", "ihc"),
            REPORT, List.of("channel_name", "date", "cost", "ihc", "ihc_revenue"),
            CAMPAIGNS, List.of("channel_name", "campaign", "date", "cost", "ihc", "ihc_revenue"),
            PHASES, List.of("conv_id", "session_id", "initializer", "holder", "closer"),
            ORIGINS, List.of("origin_id", "attributor", "conv_type_id", "description"),
            JOURNEYS, List.of("conv_id", "origin_id", "journey_key", "phases"),
            QUARANTINE, List.of("source_table", "source_row", "id", "reason", "code"));

    private ResultTables() {}

    /** Creates missing tables, and rejects a table of the same name with other columns. */
    public static void ensure(Connection connection, Path file) throws SQLException {
        int version = Schema.version(connection, file);
        if (version == 0) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(NEW_CREDITS);
            }
        }
        Schema.upgrade(connection, version);
        check(connection, file);
    }

    private static void check(Connection connection, Path file) throws SQLException {
        for (Map.Entry<String, List<String>> table : COLUMNS.entrySet()) {
            List<String> found = columnsOf(connection, table.getKey());
            if (!table.getValue().stream().allMatch(column -> SourceTables.holds(found, column))) {
                throw new TributaryException(
                        ProblemKind.STORAGE,
                        "Table " + table.getKey() + " in " + file + " has the columns " + found + ", not "
                                + table.getValue() + ".",
                        "Rename it, or keep the results in another file with --results.");
            }
        }
    }

    /** Returns whether all tables of a database are of results, so that no data of a user are among them. */
    public static boolean areAll(List<String> tables) {
        return tables.stream().allMatch(name -> isOne(name) || name.startsWith("sqlite_"));
    }

    /** Returns whether a table is one of results. */
    public static boolean isOne(String table) {
        return table.startsWith("tributary_") || table.equals(CREDITS) || table.equals(REPORT);
    }

    static List<String> columnsOf(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT name FROM pragma_table_info(?)")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }
}
