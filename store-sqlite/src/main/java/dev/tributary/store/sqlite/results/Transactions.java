package dev.tributary.store.sqlite.results;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.sqlite.file.FreeSpace;
import dev.tributary.store.sqlite.file.SqliteFailures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reads and writes a results file, and converts SQLite's errors. Not thread-safe. */
final class Transactions {
    private static final String SOUND = "ok";

    private final Path file;
    private final Connection connection;

    Transactions(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** The work of a transaction. */
    @FunctionalInterface
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    /** A query, or a change with a result. */
    @FunctionalInterface
    interface Query<T> {
        T from(Connection connection) throws SQLException;
    }

    /** Changes something in one transaction; see {@link #change}. */
    void write(String doing, Work work) {
        change(doing, with -> {
            work.with(with);
            return true;
        });
    }

    /**
     * Takes the lock at the beginning: a transaction that begins by reading and then writes cannot wait for it. Uses
     * its own statements, because the driver begins the next transaction as soon as one has ended.
     *
     * @param doing the activity, for messages: "writing the report to"
     */
    <T> T change(String doing, Query<T> work) {
        try (Statement control = connection.createStatement()) {
            control.execute("BEGIN IMMEDIATE");
            try {
                T result = work.from(connection);
                control.execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException failure) {
                rollBack(control, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, doing, ProblemKind.STORAGE);
        }
    }

    /** Checks that the disk has space for an answer, before a request is sent. */
    void requireRoomForAnAnswer() {
        FreeSpace.require(file, FreeSpace.FOR_AN_ANSWER);
    }

    <T> T read(String doing, Query<T> query) {
        try {
            return query.from(connection);
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, doing, ProblemKind.STORAGE);
        }
    }

    /**
     * Checks tables before anything depends on them: otherwise a damaged page would be noticed only when a paid answer
     * has to be stored.
     *
     * @throws TributaryException STORAGE when one is damaged
     */
    void requireSound(List<String> tables) {
        for (String table : tables) {
            String found = read("checking", with -> verdict(with, table));
            if (!found.equals(SOUND)) {
                throw new TributaryException(
                        ProblemKind.STORAGE,
                        "The table " + table + " in " + file + " is damaged: " + Shown.plain(found) + ".",
                        "Restore the file from a backup; 'tributary status' then shows whether it lacks a run.");
            }
        }
    }

    private static String verdict(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(" + table + ")")) {
            return row.next() ? row.getString(1) : SOUND;
        }
    }

    /**
     * SQLite rolls back by itself after some failures; that there is nothing left to roll back is then not an error.
     */
    private static void rollBack(Statement control, Exception failure) {
        try {
            control.execute("ROLLBACK");
        } catch (SQLException again) {
            failure.addSuppressed(again);
        }
    }
}
