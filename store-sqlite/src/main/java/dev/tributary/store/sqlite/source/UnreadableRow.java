package dev.tributary.store.sqlite.source;

import java.sql.SQLException;

/** Thrown if SQLite fails at a cell, where the interface of rows has no checked exception. */
final class UnreadableRow extends RuntimeException {
    private final transient SQLException failure;

    UnreadableRow(SQLException failure) {
        super(failure);
        this.failure = failure;
    }

    SQLException failure() {
        return failure;
    }
}
