package dev.tributary.store.duckdb;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * A DuckDB in memory that may read the files of an address and nothing else: no other file, no network, no extension.
 * What does not fit into its memory goes through temporary files. Not thread-safe.
 */
final class DuckSession implements AutoCloseable {
    /** The database of an address, if it is one. */
    static final String ATTACHED = "source";

    private final DuckDBConnection connection;
    private final DuckSpill spill;

    private DuckSession(DuckDBConnection connection, DuckSpill spill) {
        this.connection = connection;
        this.spill = spill;
    }

    /**
     * Opens one.
     *
     * @param beside what temporary files are put beside
     */
    static DuckSession open(DuckPlace place, DuckLimits limits, Path beside) {
        DuckSpill spill = DuckSpill.open(beside);
        try {
            DuckSession session = new DuckSession(connect(limits, spill), spill);
            try {
                session.confine(place);
                return session;
            } catch (SQLException | RuntimeException failure) {
                session.connection.close();
                throw failure;
            }
        } catch (SQLException failure) {
            spill.close();
            throw DuckFailures.explain(failure, place, limits);
        } catch (RuntimeException failure) {
            spill.close();
            throw failure;
        }
    }

    /** The order of rows is kept, since the first one of an id counts; that costs a quarter of the reading's time. */
    private static DuckDBConnection connect(DuckLimits limits, DuckSpill spill) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(limits.threads()));
        settings.setProperty("memory_limit", limits.memory());
        settings.setProperty("temp_directory", spill.folder().toString());
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        if (new DuckDBDriver().connect("jdbc:duckdb:", settings) instanceof DuckDBConnection connection) {
            return connection;
        }
        throw new IllegalStateException("another driver");
    }

    private void confine(DuckPlace place) throws SQLException {
        run("SET TimeZone = 'UTC'");
        if (place.kind() == DuckKind.DATABASE) {
            Path file = place.files().get(0);
            run("ATTACH " + DuckSql.text(file.toString()) + " AS " + ATTACHED + " (READ_ONLY)");
            run("USE " + ATTACHED);
        }
        run("SET allowed_paths = " + DuckSql.texts(place.files()));
        run("SET enable_external_access = false");
        run("SET lock_configuration = true");
    }

    DuckDBConnection connection() {
        return connection;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns the rows of a small result, as texts; an empty one for NULL. */
    List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    String cell = result.getString(column);
                    row.add(cell == null ? "" : cell);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            // Nothing was written that could be lost.
        } finally {
            spill.close();
        }
    }
}
