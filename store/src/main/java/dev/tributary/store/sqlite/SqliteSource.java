package dev.tributary.store.sqlite;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.store.Source;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads a SQLite file with the tables {@code session_sources}, {@code conversions} and {@code session_costs}. The file is
 * opened for reading only and read in one snapshot. Not thread-safe.
 */
public final class SqliteSource implements Source {
    private final Path file;
    private final ReadPlan plan;

    public SqliteSource(Path file) {
        this(file, ReadPlan.of(file));
    }

    SqliteSource(Path file, ReadPlan plan) {
        this.file = file;
        this.plan = plan;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Facts read() {
        try (SourceConnections connections = SourceConnections.open(file, plan)) {
            connections.begin(connection -> connection.setAutoCommit(false));
            return read(connections);
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "reading", ProblemKind.SOURCE_DATA);
        }
    }

    /** Conversions first: a session whose user never converts can then be kept without its user. */
    private Facts read(SourceConnections source) throws SQLException {
        SourceTables tables = new SourceTables(source.main(), file);
        RowShape conversionRows = tables.require("conversions", ConversionRows.COLUMNS);
        RowShape sessionRows = tables.require("session_sources", SessionRows.COLUMNS);
        RowShape costRows = tables.require("session_costs", CostRows.COLUMNS);

        List<SetAside> setAside = new ArrayList<>();
        IdIndex users = new IdIndex();
        ConversionRows conversions = new ConversionRows(users);
        long conversionCount = conversions.read(source, new RowScan(conversionRows, setAside));
        SessionRows sessions = new SessionRows(users);
        long sessionCount = sessions.read(source, new RowScan(sessionRows, setAside));
        SessionTable table = sessions.table();
        CostTable costs = new CostTable();
        long costCount = new CostRows(table, sessions.index(), costs).read(source, new RowScan(costRows, setAside));
        return new Facts(
                conversions.list(),
                conversions.index(),
                table,
                sessions.index(),
                new TreeSet<>(table.places()),
                costs,
                conversions.setAside(),
                setAside,
                new Facts.RowCounts(sessionCount, conversionCount, costCount));
    }
}
