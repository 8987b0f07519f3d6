package dev.tributary.store.sqlite;

import dev.tributary.core.intake.SetAsideReason;

/** Says why a row cannot be used; caught where the row is read. It carries no stack trace: bad rows may be many. */
final class BadRow extends RuntimeException {
    private final SetAsideReason kind;

    BadRow(String reason) {
        this(reason, SetAsideReason.UNUSABLE);
    }

    /** @param kind what its amount is counted under */
    BadRow(String reason, SetAsideReason kind) {
        super(reason, null, false, false);
        this.kind = kind;
    }

    SetAsideReason kind() {
        return kind;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
