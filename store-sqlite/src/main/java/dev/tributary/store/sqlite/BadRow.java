package dev.tributary.store.sqlite;

import dev.tributary.core.intake.Finding;

/** Says why a row cannot be used; caught where the row is read. It carries no stack trace: bad rows may be many. */
final class BadRow extends RuntimeException {
    private final Finding finding;
    private final String detail;

    /** @param detail what was found, as {@link Finding#sentence} takes it */
    BadRow(Finding finding, String detail) {
        super(finding.sentence(detail), null, false, false);
        this.finding = finding;
        this.detail = detail;
    }

    Finding finding() {
        return finding;
    }

    String detail() {
        return detail;
    }
}
