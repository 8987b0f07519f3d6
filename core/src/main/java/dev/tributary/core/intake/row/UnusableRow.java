package dev.tributary.core.intake.row;

import dev.tributary.core.intake.Finding;

/** Says why a row cannot be used; caught where rows are taken in. It carries no stack trace: bad rows may be many. */
final class UnusableRow extends RuntimeException {
    private final Finding finding;
    private final String detail;

    /** @param detail what was found, as {@link Finding#sentence} takes it */
    UnusableRow(Finding finding, String detail) {
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
