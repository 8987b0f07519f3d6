package dev.tributary.store.sqlite;

import dev.tributary.core.facts.ReadScope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How the three tables of a source are read.
 *
 * @param usersIndexed whether the sessions of a user can be looked up
 * @param campaignColumn the column of the sessions that names their campaign, as the table spells it; it is the last of those
 *     that are read, and empty where campaigns are not wanted
 * @param typeColumn the column of the conversions that conversion types go by, likewise
 */
record SourceShape(
        RowShape conversions,
        RowShape sessions,
        RowShape costs,
        boolean usersIndexed,
        Optional<String> campaignColumn,
        Optional<String> typeColumn) {
    private static final String SESSIONS = "session_sources";
    private static final String CONVERSIONS = "conversions";

    /** Looks all three up before a row is read. */
    static SourceShape of(Connection connection, Path file, ReadScope scope) throws SQLException {
        SourceTables tables = new SourceTables(connection, file);
        RowShape conversions = tables.require(CONVERSIONS, ConversionRows.COLUMNS);
        RowShape sessions = tables.require(SESSIONS, SessionRows.COLUMNS);
        RowShape costs = tables.require("session_costs", CostRows.COLUMNS);
        Optional<String> campaigns = found(tables, SESSIONS, scope.campaignColumn(), "--campaign-column");
        Optional<String> types = found(tables, CONVERSIONS, scope.typeColumn(), "--conversion-type-column");
        return new SourceShape(
                conversions.with(types),
                sessions.with(campaigns),
                costs,
                tables.isIndexedText(SESSIONS, "user_id"),
                campaigns,
                types);
    }

    private static Optional<String> found(SourceTables tables, String table, Optional<String> wanted, String option)
            throws SQLException {
        return wanted.isEmpty() ? wanted : Optional.of(tables.column(table, wanted.get(), option));
    }
}
