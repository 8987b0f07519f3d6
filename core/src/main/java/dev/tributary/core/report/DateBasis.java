package dev.tributary.core.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * On which day a report puts credit. Cost stands on the day of the session it was paid for, whatever the basis, so that the
 * totals of a channel over all days are the same on both.
 */
public enum DateBasis {
    /** On the day of the session: what a day's money led to. */
    ACCRUAL,
    /** On the day of the conversion: what a day took in. */
    CASH;

    /** The basis with a label; empty where there is none of that name. */
    public static Optional<DateBasis> of(String label) {
        return Arrays.stream(values())
                .filter(basis -> basis.label().equals(label))
                .findFirst();
    }

    /** The name in options, documents and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
