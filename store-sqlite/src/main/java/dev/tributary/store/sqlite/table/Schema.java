package dev.tributary.store.sqlite.table;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.crash.FailPoint;
import dev.tributary.store.sqlite.file.SourceTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Brings the tables that results are kept in to the version this program knows: numbered scripts, each run once, only
 * ever forward. The version stands in a table of its own, because the file may be somebody else's, and with it SQLite's
 * {@code user_version}. There is no copy made before: the scripts lose nothing that is there, all of them run in one
 * transaction, and a copy of a source of gigabytes is not ours to make.
 */
public final class Schema {
    public static final int LATEST = 5;

    /** The first version that has a ledger. */
    public static final int WITH_LEDGER = 2;

    /** The first version whose list of rows set aside has codes. */
    private static final int WITH_CODES = 5;

    private Schema() {}

    /**
     * The version of the tables: 0 where there are none.
     *
     * @throws TributaryException USAGE when a newer program has made them
     */
    public static int version(Connection connection, Path file) throws SQLException {
        SourceTables tables = new SourceTables(connection, file);
        if (!tables.has("tributary_schema")) {
            // The first release kept no account of it.
            return tables.has(ResultTables.JOURNEYS) ? 1 : 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(version) FROM tributary_schema")) {
            row.next();
            int version = row.getInt(1);
            if (version > LATEST) {
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "The results in " + file + " were made by a newer version of this program (schema " + version
                                + "; this one knows " + LATEST + ").",
                        "Use the newer version; nothing was changed.");
            }
            return version;
        }
    }

    /** Runs what is missing, inside the transaction that is under way. */
    static void upgrade(Connection connection, int from) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS tributary_schema (version integer PRIMARY KEY NOT NULL)");
            for (int version = from + 1; version <= LATEST; version++) {
                if (version != WITH_CODES || !hasCodes(connection)) {
                    statement.executeUpdate(script(version));
                }
                statement.executeUpdate("INSERT INTO tributary_schema VALUES (" + version + ")");
                FailPoint.pass("migration");
            }
        }
    }

    /** Whether somebody has given the list such a column by hand. */
    private static boolean hasCodes(Connection connection) throws SQLException {
        return SourceTables.holds(ResultTables.columnsOf(connection, ResultTables.QUARANTINE), "code");
    }

    private static String script(int version) {
        try (InputStream in = Schema.class.getResourceAsStream("schema-" + version + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks the script of schema " + version);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
