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
 * Upgrades the result tables to the version of this program: numbered scripts, each run once, only forward. The version
 * is in a table of its own, because the file, and with it SQLite's {@code user_version}, may belong to somebody else.
 * No backup is made before: the scripts delete nothing, all of them run in one transaction, and copying a source of
 * gigabytes is left to its owner.
 */
public final class Schema {
    public static final int LATEST = 5;

    /** The first version that has a ledger. */
    public static final int WITH_LEDGER = 2;

    /** The first version with the phases of a conversion in one cell. */
    public static final int WITH_PHASES = 3;

    /** The first version whose list of rows set aside has codes. */
    private static final int WITH_CODES = 5;

    private Schema() {}

    /**
     * Returns the version of the tables: 0 if there are none.
     *
     * @throws TributaryException USAGE when a newer program has created them
     */
    public static int version(Connection connection, Path file) throws SQLException {
        SourceTables tables = new SourceTables(connection);
        if (!tables.has("tributary_schema")) {
            // The first release did not record it.
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

    /** Runs the missing scripts, inside the current transaction. */
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

    /** Returns whether somebody has added such a column by hand. */
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
