package dev.tributary.store.sqlite.source;

import dev.tributary.core.TributaryException;
import dev.tributary.store.sqlite.file.SourceAccess;
import dev.tributary.store.sqlite.file.SqliteFile;
import dev.tributary.store.sqlite.file.Untouched;
import dev.tributary.store.sqlite.scan.RangeReaders;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * The connections to a source: the main one, and further ones that see the same data. If a further one cannot be
 * opened, because another program is about to write or has just done so, fewer are used.
 *
 * <p>That all see the same data is ensured as follows. A further connection reads the file's data version; then the
 * main one begins to read; then the further one begins to read, and reads the version again. If it is the same, nothing
 * was committed in between.
 */
final class SourceConnections implements AutoCloseable {
    /** The main connection prevents a writer from finishing, so waiting long for that writer would be a deadlock. */
    private static final int BUSY_MILLIS = 50;

    /** Rows longer than this in total are read one by one. */
    private static final int LONGEST = 4 << 20;

    private final Connection main;
    private final List<Connection> further = new ArrayList<>();
    private final List<Long> versions = new ArrayList<>();
    private final int rowsPerRange;
    private int used = Integer.MAX_VALUE;

    private final Optional<Untouched> watched;

    private SourceConnections(Connection main, int rowsPerRange, Optional<Untouched> watched) {
        this.main = main;
        this.rowsPerRange = rowsPerRange;
        this.watched = watched;
    }

    static SourceConnections open(Path file, ReadPlan plan) throws SQLException {
        SourceAccess access = SourceAccess.of(file);
        Optional<Untouched> watched =
                access == SourceAccess.IMMUTABLE ? Optional.of(Untouched.now(file)) : Optional.empty();
        SourceConnections connections =
                new SourceConnections(SqliteFile.openSource(file, access), plan.rowsPerRange(), watched);
        for (int reader = 0; reader < plan.readers(); reader++) {
            connections.openFurther(file, access);
        }
        return connections;
    }

    private void openFurther(Path file, SourceAccess access) throws SQLException {
        Connection connection;
        try {
            connection = SqliteFile.openSource(file, access);
        } catch (TributaryException without) {
            return;
        }
        try {
            connection.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST);
            answer(connection, "PRAGMA busy_timeout = " + BUSY_MILLIS);
            versions.add(Long.parseLong(answer(connection, "PRAGMA data_version")));
            further.add(connection);
        } catch (SQLException without) {
            connection.close();
        }
    }

    /** Begins reading on all connections; those that see other data than the main one are closed. */
    void begin(Beginning beginning) throws SQLException {
        beginning.begin(main);
        boolean utf8 = answer(main, "PRAGMA encoding").equals("UTF-8");
        answer(main, "SELECT count(*) FROM sqlite_master");
        for (int i = further.size() - 1; i >= 0; i--) {
            if (!utf8 || !joins(further.get(i), versions.get(i), beginning)) {
                further.remove(i).close();
            }
        }
    }

    private static boolean joins(Connection connection, long version, Beginning beginning) {
        try {
            beginning.begin(connection);
            answer(connection, "SELECT count(*) FROM sqlite_master");
            return Long.parseLong(answer(connection, "PRAGMA data_version")) == version;
        } catch (SQLException without) {
            return false;
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    Connection main() {
        return main;
    }

    /** Uses only one further connection from now on, to leave processors for other work. */
    void readWithOne() {
        used = 1;
    }

    /**
     * Checks that the file has not changed, if it is read without a lock.
     *
     * @throws TributaryException TEMPORARY when it has
     */
    void requireUntouched() {
        watched.ifPresent(Untouched::require);
    }

    /** Returns the readers of packed ranges; empty if there is no further connection. */
    Optional<RangeReaders> readers() {
        List<Connection> readers = further.subList(0, Math.min(used, further.size()));
        return readers.isEmpty() ? Optional.empty() : Optional.of(new RangeReaders(readers, rowsPerRange));
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : further) {
            connection.close();
        }
        main.close();
    }

    /** Begins a transaction. */
    @FunctionalInterface
    interface Beginning {
        void begin(Connection connection) throws SQLException;
    }
}
