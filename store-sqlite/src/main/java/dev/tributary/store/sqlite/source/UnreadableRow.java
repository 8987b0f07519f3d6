package dev.tributary.store.sqlite.source;

import java.sql.SQLException;

/** SQLite failed at a cell, where rows have no exception of its own. */
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
