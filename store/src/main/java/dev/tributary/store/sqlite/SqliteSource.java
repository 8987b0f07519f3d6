package dev.tributary.store.sqlite;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.store.Source;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a SQLite file with the tables {@code session_sources}, {@code conversions} and {@code session_costs}. The file is
 * opened for reading only and read in one snapshot. Not thread-safe.
 */
public final class SqliteSource implements Source {
    private final Path file;

    public SqliteSource(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Facts read() {
        try (Connection connection = SqliteFile.openSource(file)) {
            connection.setAutoCommit(false);
            return read(connection);
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "reading", ProblemKind.SOURCE_DATA);
        }
    }

    /** Conversions first: a session whose user never converts can then be kept without its user. */
    private Facts read(Connection connection) throws SQLException {
        SourceTables tables = new SourceTables(connection, file);
        RowShape conversionRows = tables.require("conversions", ConversionRows.COLUMNS);
        RowShape sessionRows = tables.require("session_sources", SessionRows.COLUMNS);
        RowShape costRows = tables.require("session_costs", CostRows.COLUMNS);

        List<SetAside> setAside = new ArrayList<>();
        IdIndex users = new IdIndex();
        ConversionRows conversions = new ConversionRows(users);
        long conversionCount = conversions.read(connection, new RowScan(conversionRows, setAside));
        SessionRows sessions = new SessionRows(users);
        long sessionCount = sessions.read(connection, new RowScan(sessionRows, setAside));
        SessionTable table = sessions.table();
        CostTable costs = new CostTable();
        long costCount = new CostRows(table, sessions.index(), costs).read(connection, new RowScan(costRows, setAside));
        return new Facts(
                conversions.list(),
                conversions.index(),
                table,
                sessions.index(),
                sessions.days(),
                costs,
                conversions.setAside(),
                setAside,
                new Facts.RowCounts(sessionCount, conversionCount, costCount));
    }
}
