package dev.tributary.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the three tables of a source are read.
 *
 * @param usersIndexed whether the sessions of a user can be looked up
 * @param campaignColumn the column of the sessions that names their campaign, as the table spells it; it is the last of those
 *     that are read, and empty where campaigns are not wanted
 */
record SourceShape(
        RowShape conversions,
        RowShape sessions,
        RowShape costs,
        boolean usersIndexed,
        Optional<String> campaignColumn) {
    private static final String SESSIONS = "session_sources";

    /**
     * Looks all three up before a row is read.
     *
     * @param campaigns the column that is to name the campaigns; any text
     */
    static SourceShape of(Connection connection, Path file, Optional<String> campaigns) throws SQLException {
        SourceTables tables = new SourceTables(connection, file);
        RowShape conversions = tables.require("conversions", ConversionRows.COLUMNS);
        RowShape sessions = tables.require(SESSIONS, SessionRows.COLUMNS);
        RowShape costs = tables.require("session_costs", CostRows.COLUMNS);
        boolean usersIndexed = tables.isIndexedText(SESSIONS, "user_id");
        if (campaigns.isEmpty()) {
            return new SourceShape(conversions, sessions, costs, usersIndexed, Optional.empty());
        }
        String found = tables.campaignColumn(SESSIONS, campaigns.get());
        List<String> columns =
                Stream.concat(SessionRows.COLUMNS.stream(), Stream.of(found)).toList();
        return new SourceShape(conversions, sessions.withColumns(columns), costs, usersIndexed, Optional.of(found));
    }
}
