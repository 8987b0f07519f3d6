package dev.tributary.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * How the three tables of a source are read.
 *
 * @param usersIndexed whether the sessions of a user can be looked up
 */
record SourceShape(RowShape conversions, RowShape sessions, RowShape costs, boolean usersIndexed) {
    /** Looks all three up before a row is read. */
    static SourceShape of(Connection connection, Path file) throws SQLException {
        SourceTables tables = new SourceTables(connection, file);
        return new SourceShape(
                tables.require("conversions", ConversionRows.COLUMNS),
                tables.require("session_sources", SessionRows.COLUMNS),
                tables.require("session_costs", CostRows.COLUMNS),
                tables.isIndexedText("session_sources", "user_id"));
    }
}
