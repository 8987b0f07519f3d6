package dev.tributary.core.intake.row;

import dev.tributary.core.intake.Finding;

/**
 * Thrown if a row cannot be used, and caught where rows are accepted. It has no stack trace, because there may be many
 * bad rows.
 */
final class UnusableRow extends RuntimeException {
    private final Finding finding;
    private final String detail;

    /** @param detail what was found, as expected by {@link Finding#sentence} */
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
