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

/** Reads and writes a results file; what SQLite says of it becomes what a user can do about it. Not thread-safe. */
final class Transactions {
    private static final String SOUND = "ok";

    private final Path file;
    private final Connection connection;

    Transactions(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** What happens in a transaction. */
    @FunctionalInterface
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    /** What is read, or comes of a change. */
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
     * Takes the lock at the beginning: a transaction that begins by reading and then writes cannot wait for it. The
     * statements are our own, for the driver's begin the next transaction as soon as one has ended.
     *
     * @param doing what goes on, for messages: "writing the report to"
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

    /** Whether the disk has room for an answer; if not, it is better not to ask. */
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
     * Looks through tables before anything depends on them: a page of the disk that has gone bad is otherwise met when an
     * answer is to be stored that has been paid for.
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
                        "Restore the file from a backup; 'tributary status' then tells whether it lacks a run.");
            }
        }
    }

    private static String verdict(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(" + table + ")")) {
            return row.next() ? row.getString(1) : SOUND;
        }
    }

    /** SQLite rolls back by itself after some failures; that there is nothing left to roll back is then no news. */
    private static void rollBack(Statement control, Exception failure) {
        try {
            control.execute("ROLLBACK");
        } catch (SQLException again) {
            failure.addSuppressed(again);
        }
    }
}
