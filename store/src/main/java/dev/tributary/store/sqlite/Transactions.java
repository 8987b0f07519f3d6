package dev.tributary.store.sqlite;

import dev.tributary.core.ProblemKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads and writes a results file; what SQLite says of it becomes what a user can do about it. Not thread-safe. */
final class Transactions {
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

    <T> T read(String doing, Query<T> query) {
        try {
            return query.from(connection);
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, doing, ProblemKind.STORAGE);
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
