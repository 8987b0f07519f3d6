package dev.tributary.store.sqlite;

/** Says why a row cannot be used; caught where the row is read. It carries no stack trace: bad rows may be many. */
final class BadRow extends RuntimeException {
    BadRow(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
